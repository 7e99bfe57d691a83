import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSandbox } from '../src/index.ts'
import {
  ask,
  colombianPayout,
  depositFields,
  type Fields,
  paths,
  payoutFields,
  secret,
} from './support/merchant.ts'

/** Computed by other means than this package, with the invented key `unit-test-key-000`. */
const vectors = {
  deposit: '16FA5556D01523B9B4220899208E556F',
  myanmarPayout: '97645457FC77566958B80BB356D6984E',
  colombianPayout: 'D583C349A0930F2A5F7A14DDD00CF3C9',
  colombianPayoutZeroSigned: '9D41714AD89530BAF0FA3AE2C7F24812',
  checkOrder: '6CFFCC4A49E1279909A3D17540E22740',
  queryDeposit: '80E62248831D1E580158ACD818BD2896',
}

const sandboxFor = (currency: 'MMK' | 'COP', zeroIsEmpty = {}) =>
  createSandbox({
    gateways: { eoopay: { merchants: [{ id: '10006', secret, currency }], zeroIsEmpty } },
  })

const colombian: Fields = { ...colombianPayout, mchid: '10006' }

describe('the published vectors', () => {
  it('signs a deposit', async () => {
    const fields = { ...depositFields, pay_md5sign: vectors.deposit, type: 'json' }
    const answer = await ask(sandboxFor('MMK'), paths.deposit, fields)
    expect(answer).toMatchObject({ code: '1', msg: 'Success' })
  })

  it('signs a payout to Myanmar', async () => {
    const fields = { ...payoutFields, pay_md5sign: vectors.myanmarPayout }
    const answer = await ask(sandboxFor('MMK'), paths.payout, fields)
    expect(answer).toEqual({ success: true, errCode: '0', errMsg: 'Success' })
  })

  it('signs a payout to a Colombian current account', async () => {
    const fields = { ...colombian, pay_md5sign: vectors.colombianPayout }
    const answer = await ask(sandboxFor('COP'), paths.payout, fields)
    expect(answer).toEqual({ success: true, errCode: '0', errMsg: 'Success' })
  })

  it('leaves the 0 of a savings account out of the signature, as PHP does', async () => {
    const fields: Fields = { ...colombian, account_type: '0' }
    const joined = Object.keys(fields)
      .sort()
      .filter(name => name !== 'account_type')
      .map(name => `${name}=${fields[name]}`)
    const text = `${joined.join('&')}&key=${secret}`
    const dropped = createHash('md5').update(text).digest('hex').toUpperCase()
    const signed = { ...fields, pay_md5sign: dropped }
    expect(await ask(sandboxFor('COP'), paths.payout, signed)).toMatchObject({ success: true })
  })

  it('takes the plain rule for the 0 of a savings account when told to, and only then', async () => {
    const fields = { ...colombian, account_type: '0' }
    const signed = { ...fields, pay_md5sign: vectors.colombianPayoutZeroSigned }
    const plain = sandboxFor('COP', { payouts: false })
    expect(await ask(plain, paths.payout, signed)).toMatchObject({ success: true })
    const answer = await ask(sandboxFor('COP'), paths.payout, signed)
    expect(answer).toMatchObject({ status: 'error', msg: '签名验证失败' })
  })

  it('signs a transfer reference', async () => {
    const fields = { pay_memberid: '10006', pay_orderid: 'T0000000001', serial_number: '01234' }
    const signed = { ...fields, pay_md5sign: vectors.checkOrder }
    const answer = await ask(sandboxFor('MMK'), paths.checkOrder, signed)
    expect(answer.msg).toBe('不存在的交易订单')
  })

  it('signs a deposit query', async () => {
    const fields = { pay_memberid: '10006', pay_orderid: 'T0000000001' }
    const signed = { ...fields, pay_md5sign: vectors.queryDeposit }
    const answer = await ask(sandboxFor('MMK'), paths.queryDeposit, signed)
    expect(answer.msg).toBe('不存在的交易订单')
  })
})
