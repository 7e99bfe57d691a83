import { expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { createPayment, merchants, sign } from '../epay/support/merchant.ts'
import { isSigned, open, pay } from '../mpay/support/merchant.ts'
import { createPayout, merchants as eoopayMerchants, lastOrder } from '../support/merchant.ts'

const last = (sandbox: Sandbox) => {
  const delivery = sandbox.deliveries.at(-1)
  if (!delivery) throw new Error('nothing was delivered')
  return delivery
}

it('signs payouts of every relative anew, under the name that it has there', async () => {
  for (const [payoutNotification, name] of [
    ['dhpay', 'sign'],
    ['jiuyuan', 'pay_md5sign'],
  ] as const) {
    const merchant = { ...eoopayMerchants[0], payoutNotification }
    const sandbox = createSandbox({
      ...{ clock: createVirtualClock(), deliver: async () => new Response('OK') },
      gateways: { eoopay: { merchants: [merchant] } },
    })
    await createPayout(sandbox)
    sandbox.control.complete(lastOrder(sandbox).key)
    await sandbox.idle()
    const own = last(sandbox).fields
    sandbox.control.notify(lastOrder(sandbox).key, { signature: 'own-key' })
    await sandbox.idle()
    expect(last(sandbox).fields[name]).toBe(own[name])
    sandbox.control.notify(lastOrder(sandbox).key, { signature: 'none' })
    await sandbox.idle()
    expect(name in last(sandbox).fields).toBe(false)
  }
})

it('changes epay notifications, in the query of the merchant’s own address', async () => {
  const sandbox = createSandbox({
    ...{ clock: createVirtualClock(), deliver: async () => new Response('success') },
    gateways: { epay: { merchants } },
  })
  await createPayment(sandbox, { notify_url: 'http://shop.example/n?a=1' })
  const { key } = lastOrder(sandbox)
  sandbox.control.notify(key, { fields: { money: '9.00' }, signature: 'own-key' })
  await sandbox.idle()
  const { url, method, acknowledged } = last(sandbox)
  const { a, sign: given, sign_type, ...fields } = Object.fromEntries(new URL(url).searchParams)
  expect({ method, a, acknowledged, sign_type }).toEqual({
    ...{ method: 'GET', a: '1', acknowledged: true, sign_type: 'MD5' },
  })
  expect(fields).toMatchObject({ money: '9.00', trade_status: 'TRADE_SUCCESS' })
  expect(given).toBe(sign(fields))

  sandbox.control.notify(key, { as: 'form' })
  await sandbox.idle()
  expect(last(sandbox)).toMatchObject({ method: 'POST', url: 'http://shop.example/n?a=1' })
})

it('changes mpay notifications, which stay JSON under their own type', async () => {
  const { sandbox } = open()
  await pay(sandbox)
  const { key } = lastOrder(sandbox)
  const notified = async (signature: 'own-key' | 'another-key') => {
    sandbox.control.notify(key, { fields: { money_order: '1.00' }, signature })
    await sandbox.idle()
    const { body, contentType } = last(sandbox)
    expect(contentType).toBe('text/json;charset=utf-8')
    return JSON.parse(body)
  }
  expect(await notified('own-key')).toMatchObject({ money_order: '1.00' })
  expect(isSigned(await notified('own-key'))).toBe(true)
  expect(isSigned(await notified('another-key'))).toBe(false)
  expect(() => sandbox.control.notify(key, { signature: 'empty-key' })).toThrow('never empty')
})
