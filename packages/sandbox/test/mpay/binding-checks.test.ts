import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import {
  bind,
  bindingFields,
  bound,
  cardPaths,
  confirmBind,
  list,
  unbind,
} from './support/cards.ts'
import { ask, keys, open, sealedBody, signed } from './support/merchant.ts'
import { lastOf } from './support/refunds.ts'

let sandbox: Sandbox
beforeEach(() => {
  ;({ sandbox } = open())
})

describe('a field of a binding', () => {
  const refusedFor = async (name: string, value: string | undefined) => {
    expect(await bind(sandbox, { [name]: value })).toEqual({
      ...{ ret_code: '1004', ret_msg: `商户请求参数错误[${name}]` },
    })
    expect(sandbox.orders).toEqual([])
  }

  it.each([
    ...['user_id', 'pay_type', 'risk_item', 'card_no', 'acct_name', 'bind_mob', 'id_type'],
    'id_no',
  ])('%s is required', async name => {
    await refusedFor(name, undefined)
    await refusedFor(name, '')
  })

  it.each([
    ['user_id', 'x'.repeat(33)],
    ['pay_type', '27'],
    ['pay_type', 'D'],
    ['api_version', '1.0'],
    ['risk_item', '[]'],
    ['card_no', '6222'],
    ['bind_mob', '28667341234'],
    ['id_type', 'Y'],
    ['id_no', '33040119800101461'],
    ['notify_url', 'shop.example'],
    ['no_order', 'x'.repeat(33)],
    ['dt_order', '2024-08-05'],
    ['platform', 'x'.repeat(33)],
  ])('%s is not %j', async (name, value) => {
    await refusedFor(name, value)
  })

  it.each([
    ['api_version', '2.1'],
    ['pay_type', 'P'],
    ['vali_date', '2612'],
    ['notify_url', 'https://shop.example/notify'],
    ['undocumented', 'signed like the others'],
  ])('%s may be %j', async (name, value) => {
    expect(await bind(sandbox, { [name]: value })).toMatchObject({ ret_code: '8888' })
  })

  it('risk_item and vali_date are read as with payments', async () => {
    expect(await bind(sandbox, { risk_item: '{}' })).toMatchObject({ ret_code: '8911' })
    expect(await bind(sandbox, { vali_date: '1226' })).toMatchObject({ ret_code: '1103' })
  })

  it('risk_item may be left out, and api_version be wanted, by setting', async () => {
    ;({ sandbox } = open({ bindingRisk: false, bindingVersion: true }))
    const without = { risk_item: undefined }
    expect((await bind(sandbox, without)).ret_msg).toContain('[api_version]')
    const answer = await bind(sandbox, { ...without, api_version: '2.1' })
    expect(answer).toMatchObject({ ret_code: '8888' })
    expect(await bind(sandbox, { risk_item: '{}', api_version: '2.1' })).toMatchObject({
      ret_code: '8911',
    })
  })

  it.each(['token', 'user_id', 'verify_code'])('%s of a confirmation is required', async name => {
    await bind(sandbox)
    const answer = await confirmBind(sandbox, { [name]: undefined })
    expect(answer.ret_msg).toContain(`[${name}]`)
    expect(lastOf(sandbox, 'binding').state).toBe('pending')
  })
})

describe('an application for a binding', () => {
  it('has to be sealed', async () => {
    const open = await ask(sandbox, cardPaths.bind, signed(bindingFields))
    expect(open.ret_msg).toContain('[pay_load]')
    const sealed = sealedBody(signed(bindingFields))
    const touched = { ...sealed, pay_load: sealed.pay_load.replace(/.{4}$/, 'AAA=') }
    expect(await ask(sandbox, cardPaths.bind, touched)).toMatchObject({ ret_code: '4007' })
    expect(sandbox.orders).toEqual([])
  })
})

describe('a signature of a stranger', () => {
  it('is refused by every call about cards', async () => {
    const { no_agree } = await bound(sandbox)
    const how = { key: keys.neighbour.privateKey }
    await bind(sandbox, { card_no: '6222020000005678' })
    const answers = [
      await bind(sandbox, { card_no: '6222020000009999' }, how),
      await confirmBind(sandbox, {}, how),
      await list(sandbox, {}, how),
      await unbind(sandbox, { no_agree }, how),
    ]
    for (const answer of answers) {
      expect(answer).toEqual({ ret_code: '1001', ret_msg: '商户请求签名错误' })
    }
    expect(await list(sandbox)).toMatchObject({ count: '1' })
    expect(lastOf(sandbox, 'binding').state).toBe('pending')
  })
})
