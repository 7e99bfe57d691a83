import { sign, signedText } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { banks } from '../../../payout-co/src/index.ts'
import { recipesOf } from '../../src/protocol.ts'
import { fieldsOf, submit } from '../quirks/tools.ts'
import { colombianPayout, deposit, payIn, payout, savingsPayout } from '../support/inputs.ts'
import { createColombia, createMyanmar, secret } from '../support/providers.ts'

const recipes = recipesOf()

const colombian = (input: unknown, name = 'payouts.create') =>
  createColombia().provider.preview(name, input, { reveal: true })

/**
 * One test for each contradiction of the documents that a request can show, under the number that
 * SOURCES.md gives it. Answers have the others.
 */
describe('the contradictions of the documents, in requests', () => {
  it('4: one beneficiary name goes out as accountname or as name', () => {
    expect(fieldsOf(payout, 'payouts.create').accountname).toBe('Test User')
    expect(colombian(colombianPayout).fields.name).toBe('José Peña')
  })

  it('5: bankname is a wallet in Myanmar and a number in Colombia', () => {
    const swapped = (bank: string) => ({ ...payout, beneficiary: { ...payout.beneficiary, bank } })
    expect(() => fieldsOf(swapped('1059'), 'payouts.create')).toThrow('kbz or wave')
    const beneficiary = { ...colombianPayout.beneficiary, bank: 'kbz' }
    expect(() => colombian({ ...colombianPayout, beneficiary })).toThrow('a bank code')
  })

  it('7: type is optional and unsigned, and in every sample: it is sent, after signing', () => {
    const { type, pay_md5sign, ...rest } = fieldsOf(deposit)
    expect(type).toBe('json')
    expect(pay_md5sign).toBe(sign(recipes.deposit, rest, secret))
    expect(pay_md5sign).toBe(sign(recipes.deposit, { ...rest, type: 'html' }, secret))
  })

  it('8: the payer is required and unsigned', () => {
    const { payer: _, ...rest } = payIn
    expect(() => colombian(rest, 'payments.create')).toThrow('payer')
    expect(colombian(payIn, 'payments.create').signedText).not.toMatch(/pay_(name|email|phone)/)
  })

  it('16: the e-mail addresses of the samples were replaced by the site: none of that is one', () => {
    const payer = (email: string) => ({ ...payIn, payer: { ...payIn.payer, email } })
    expect(() => colombian(payer('[email protected]'), 'payments.create')).toThrow('payer.email')
    expect(colombian(payIn, 'payments.create').fields.pay_email).toBe('a@b.example')
  })

  it('17: some paths end in .html, and all are kept as they are printed', () => {
    const { operations, preview } = createMyanmar().provider
    const paths = operations.map(
      ({ name, example }) => new URL(preview(name, example).url).pathname,
    )
    expect(new Set(paths)).toEqual(
      new Set([
        '/Pay_AddOrder.html',
        '/Payment_AddOrder',
        '/Pay_Trade_CheckOrder',
        '/Pay_Trade_query.html',
        '/Payment_Index_Payquery',
        '/Pay_Trade_MoneyQuery.html',
      ]),
    )
  })

  it('19: one signature stands on the pages of several countries: it is no vector', () => {
    const signatureOn = (channel: string) =>
      colombian({ ...payIn, channel }, 'payments.create').fields.pay_md5sign
    // the pages of Mexico, Japan and Peru differ in nothing that is signed but the channel
    const signatures = ['946', '951', '969'].map(signatureOn)
    expect(new Set(signatures).size).toBe(3)
  })

  it('21: the bank list that the page refers to is the category page’s, of 37', () => {
    expect(banks).toHaveLength(37)
    expect(new Set(banks.map(({ value }) => value)).size).toBe(37)
    expect(banks.find(({ value }) => value === '1059')?.label).toBe('Bancamía S.A.')
  })

  it('22: the text favours savings, the sample is checking, and RappiPay has no code', () => {
    expect(colombian(savingsPayout).fields.account_type).toBe('0')
    expect(colombian(colombianPayout).fields.account_type).toBe('1')
    expect(banks.some(({ label }) => /rappi/i.test(label))).toBe(false)
  })

  it('24: no column says what a payout signs: all that is sent', () => {
    const { pay_md5sign, ...rest } = colombian(colombianPayout).fields
    expect(pay_md5sign).toBe(sign(recipes.payout, rest, secret))
    for (const name of Object.keys(rest)) {
      const changed = { ...rest, [name]: 'changed' }
      expect(sign(recipes.payout, changed, secret)).not.toBe(pay_md5sign)
    }
  })

  it('26: the pay-in page is Mexico’s: its channel is not built in', () => {
    const { channel: _, ...rest } = payIn
    expect(() => colombian(rest, 'payments.create')).toThrow('channel')
    const other = { ...payIn, channel: '1234' }
    expect(colombian(other, 'payments.create').fields.pay_bankcode).toBe('1234')
  })

  it('27: the reference call reads like a query: it writes, and never credits', async () => {
    const operation = createMyanmar().provider.operations.find(
      ({ name }) => name === 'payments.submitReference',
    )
    expect(operation).toMatchObject({ kind: 'write', settledBy: 'payments.query' })
    expect(await submit('00').result).not.toHaveProperty('credited')
  })

  it('28: titles are swapped on some pages: paths and fields say which call it is', () => {
    const { operations } = createColombia().provider
    const payInOf = operations.find(({ name }) => name === 'payments.create')
    // the page is called withdrawal, and describes Pay_AddOrder.html
    expect(payInOf?.source).toMatch(/MXN interface.*Pay_AddOrder\.html.*unproven/)
    expect(colombian(payIn, 'payments.create').url).toMatch(/\/Pay_AddOrder\.html$/)
    expect(colombian(colombianPayout).url).toMatch(/\/Payment_AddOrder$/)
  })

  it('29: one table marks sign and type as signed: neither is', () => {
    const fields = { pay_amount: '1.00', type: 'json', pay_md5sign: 'x', sign: 'y' }
    expect(signedText(recipes.deposit, fields)).toBe('pay_amount=1.00&key=***')
    expect(signedText(recipes.message, { a: '1', sign: 'y', pay_md5sign: 'x' })).toBe('a=1&key=***')
  })
})
