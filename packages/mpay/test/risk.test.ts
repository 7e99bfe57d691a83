import { inspect } from 'node:util'
import { isSecret, secret } from '@pay/core'
import { expect, it } from 'vitest'
import { riskItem } from '../src/index.ts'

const least = {
  category: '2009',
  userNumber: '42',
  registeredAt: '20240101120000',
  goods: '点读机',
}

const built = (details: Parameters<typeof riskItem>[0]) => JSON.parse(riskItem(details).reveal())

it('writes the fields that every payment needs under the gateway’s names', () => {
  expect(built(least)).toEqual({
    ...{ frms_ware_category: '2009', user_info_mercht_userno: '42' },
    ...{ user_info_dt_register: '20240101120000', goods_name: '点读机' },
  })
})

it.each([
  ['app', '10'],
  ['web', '13'],
  ['h5', '16'],
] as const)('writes a payer at %s as %s', (client, number) => {
  expect(built({ ...least, client })).toMatchObject({ frms_client_chnl: number })
})

it('writes the payer, and the fields of a sector under their own names', () => {
  const details = {
    ...{ phone: '13800000000', ip: '192.0.2.1', imei: '35', mac: '00-16-EA-AE-3C-40' },
    ...{ fullName: '李天增', identityNumber: '330401198001014616' },
    more: { delivery_addr_city: '杭州', logistics_mode: '2' },
  }
  expect(built({ ...least, ...details })).toMatchObject({
    ...{ user_info_bind_phone: '13800000000', frms_ip_addr: '192.0.2.1', frms_imei: '35' },
    ...{ frms_mac_addr: '00-16-EA-AE-3C-40', user_info_full_name: '李天增' },
    ...{ user_info_id_no: '330401198001014616', delivery_addr_city: '杭州', logistics_mode: '2' },
  })
})

it('takes Secrets, and writes what is in them', () => {
  const details = { phone: secret('13800000000'), more: { delivery_phone: secret('13900000000') } }
  expect(built({ ...least, ...details })).toMatchObject({
    ...{ user_info_bind_phone: '13800000000', delivery_phone: '13900000000' },
  })
})

it('is a Secret', () => {
  const risk = riskItem({ ...least, phone: '13800000000' })
  expect(isSecret(risk)).toBe(true)
  expect(`${risk} ${inspect(risk)} ${JSON.stringify({ risk })}`).not.toContain('13800000000')
})
