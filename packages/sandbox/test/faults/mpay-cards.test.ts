import { beforeEach, describe, expect, it } from 'vitest'
import type { FaultName, Sandbox } from '../../src/index.ts'
import { bind, bound, confirmBind, list, unbind } from '../mpay/support/cards.ts'
import { type Fields, isSigned, open } from '../mpay/support/merchant.ts'
import { lastOf } from '../mpay/support/refunds.ts'

let sandbox: Sandbox
beforeEach(() => {
  ;({ sandbox } = open())
})

const spoilt = [
  ['wrong-signature', { sign_type: 'RSA' }, false],
  ['missing-signature', { sign_type: 'RSA' }, false],
  ['extra-signed-field', { undocumented: '1' }, true],
  ['unlisted-code', { ret_code: '7654' }, true],
] as const

const another = ['other-order', { user_id: '154520' }, true] as const
const spelt = ['other-spelling', { sign_type: 'rsa' }, true] as const

function harmed(answer: Fields, [name, expected, fits]: readonly [FaultName, object, boolean]) {
  expect(answer).toMatchObject(expected)
  expect(isSigned(answer)).toBe(fits)
  expect('sign' in answer).toBe(name !== 'missing-signature')
  expect(sandbox.requests.at(-1)?.fault).toBe(name)
}

describe('the answer to an application for a binding', () => {
  it.each([
    ...[...spoilt, another, spelt],
    ['contradictory-fields', { ret_code: '3009', no_order: 'B0000000001' }, true],
  ] as const)('has %s', async (...fault) => {
    sandbox.faults.next(fault[0])
    const answer = await bind(sandbox)
    harmed(answer, fault)
    expect(answer).toHaveProperty('token')
    expect(lastOf(sandbox, 'binding').details.stage).toBe('sms')
  })

  it('is a refusal although the SMS is out, also by the end of its number', async () => {
    const refused = { ret_code: '9999', ret_msg: '系统错误' }
    sandbox.faults.next('refused-although-created')
    expect(await bind(sandbox)).toEqual(refused)
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '0000' })
    const other = { card_no: '6222020000005678', no_order: 'B2-F32' }
    expect(await bind(sandbox, other)).toEqual(refused)
    expect(await confirmBind(sandbox, { no_order: 'B2-F32' })).toMatchObject({ ret_code: '0000' })
  })
})

describe('the answer to a confirmation of a binding', () => {
  it.each([
    ...[...spoilt, another, spelt],
    ['contradictory-fields', { ret_code: '1900' }, true],
  ] as const)('has %s', async (...fault) => {
    sandbox.faults.next(fault[0], { call: 'cards.confirmBind' })
    const answer = await bound(sandbox)
    harmed(answer, fault)
    expect(answer).toHaveProperty('no_agree')
    expect(lastOf(sandbox, 'binding').state).toBe('succeeded')
  })

  it('is a refusal although the card is bound', async () => {
    sandbox.faults.next('refused-although-created', { call: 'cards.confirmBind' })
    expect(await bound(sandbox)).toMatchObject({ ret_code: '9999' })
    expect(await list(sandbox)).toMatchObject({ count: '1' })
  })

  it('names the order of somebody else where it names one', async () => {
    sandbox.faults.next('other-order', { call: 'cards.confirmBind' })
    expect(await bound(sandbox)).toMatchObject({ no_order: 'B00000000010' })
    await bind(sandbox, { user_id: '2', no_order: undefined })
    sandbox.faults.next('other-order', { call: 'cards.confirmBind' })
    expect(await confirmBind(sandbox)).not.toHaveProperty('no_order')
  })
})

describe('the list of cards', () => {
  beforeEach(() => bound(sandbox))

  it.each([...spoilt, another, ['contradictory-fields', { ret_code: '8901' }, true]] as const)(
    'has %s, and its cards stay as they are',
    async (...fault) => {
      sandbox.faults.next(fault[0])
      const { agreement_list: cards, ...answer } = await list(sandbox)
      harmed(answer, fault)
      expect(cards).toMatchObject([{ card_no: '1234' }])
    },
  )

  it('comes misspelt, as the document has it', async () => {
    sandbox.faults.next('other-spelling')
    const { aggrement_list: cards, ...answer } = (await list(sandbox)) as unknown as Fields
    expect(cards).toMatchObject([{ card_no: '1234' }])
    harmed(answer, spelt)
    expect(answer).not.toHaveProperty('agreement_list')
  })
})

describe('the answer to unbinding', () => {
  it.each([...spoilt, spelt])('has %s', async (...fault) => {
    const { no_agree } = await bound(sandbox)
    sandbox.faults.next(fault[0])
    harmed(await unbind(sandbox, { no_agree }), fault)
    expect(await list(sandbox)).toMatchObject({ count: '0' })
  })

  it('is a refusal although the card is unbound', async () => {
    const { no_agree } = await bound(sandbox)
    sandbox.faults.next('refused-although-created', { call: 'cards.unbind' })
    expect(await unbind(sandbox, { no_agree })).toMatchObject({ ret_code: '9999' })
    expect(await list(sandbox)).toMatchObject({ count: '0' })
  })

  it.each([
    ['wrong-amount', 'amount'],
    ['other-order', 'the merchant’s order'],
    ['contradictory-fields', 'one verdict'],
    ['not-found-then-found', 'state of an order'],
  ] as const)('cannot have %s', (name, why) => {
    const place = { gateway: 'mpay', call: 'cards.unbind' }
    expect(sandbox.faults.impossible(name, place)).toContain(why)
  })
})
