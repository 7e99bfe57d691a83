import fc from 'fast-check'
import type { MmkPaymentInput, MmkPayoutInput } from '../../../mmk/src/index.ts'
import {
  banks,
  type ColombianPaymentInput,
  type ColombianPayoutInput,
} from '../../../payout-co/src/index.ts'

const matching = (pattern: RegExp) => fc.stringMatching(pattern)
const digits = (from: number, to: number) =>
  matching(new RegExp(`^[1-9]\\d{${from - 1},${to - 1}}$`))

// Latin, Spanish, Burmese, Chinese, and beyond the basic plane
const character = fc.oneof(
  ...[
    [0x20, 0x7e],
    [0xc0, 0xff],
    [0x1000, 0x102a],
    [0x4e00, 0x9fa5],
    [0x1f600, 0x1f64f],
  ].map(([min = 0, max = 0]) => fc.integer({ min, max }).map(code => String.fromCodePoint(code))),
)

/** Any text that people's names may be, in any script, but what separates fields. */
const words = (forbidden: string) =>
  fc
    .string({ unit: character, minLength: 1, maxLength: 30 })
    .map(text => text.trim())
    .filter(text => text !== '' && ![...text].some(one => forbidden.includes(one)))

const orderId = matching(/^[\w-]{1,20}$/)
const value = fc.oneof(
  digits(1, 12),
  matching(/^[1-9]\d{0,9}\.\d{1,2}$/),
  matching(/^0\.\d?[1-9]0?$/).filter(text => text.length <= 4),
)
const url = fc
  .webUrl({ withQueryParameters: true })
  .filter(text => !/[&<>"']/.test(text) && text.length < 1000)
// "0" is a text that the family's servers take for none
const userId = fc.oneof(fc.constant('0'), words('&<>"\'=%'))
const account = matching(/^[A-Za-z0-9]{1,30}$/)
const email = matching(/^[a-z.+]{1,20}@[a-z]{1,20}\.example$/)
const phone = matching(/^\+?\d{6,15}$/)
const name = words('&=')

const deposit = { orderId, channel: digits(3, 4), notifyUrl: url, returnUrl: url, userId }
const payout = { orderId, product: matching(/^[\w-]{1,8}$/), notifyUrl: url, userId }
const mmk = fc.record({ value, currency: fc.constant('MMK' as const) })
const cop = fc.record({ value, currency: fc.constant('COP' as const) })

export const deposits: fc.Arbitrary<MmkPaymentInput> = fc.record({ ...deposit, amount: mmk })

export const payIns: fc.Arbitrary<ColombianPaymentInput> = fc.record({
  ...deposit,
  amount: cop,
  payer: fc.record({ name, email, phone }),
})

export const payouts: fc.Arbitrary<MmkPayoutInput> = fc.record({
  ...payout,
  amount: mmk,
  beneficiary: fc.record({ bank: fc.constantFrom('kbz', 'wave'), account, name }),
})

const documents = fc.oneof(
  fc.record({ type: fc.constantFrom('CC', 'CE'), number: digits(6, 10) }),
  fc.record({ type: fc.constant('NIT' as const), number: digits(9, 10) }),
  fc.record({ type: fc.constant('PP' as const), number: matching(/^[A-Za-z0-9]{1,20}$/) }),
)

export const colombianPayouts: fc.Arbitrary<ColombianPayoutInput> = fc.record({
  ...payout,
  amount: cop,
  beneficiary: fc.record({
    bank: fc.constantFrom(...banks.map(bank => bank.value), '9999'),
    accountType: fc.constantFrom('savings', 'checking'),
    account,
    name,
    phone,
    email,
    document: documents,
  }),
})

export const references = fc.record({ orderId, reference: matching(/^\d{5}$/) })
export const queries = fc.record({ orderId })
export const dailyQueries = fc.record({
  orderId,
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
})

/** A message of the gateway's own, with values that its servers read in their own way. */
export const messages = fc
  .dictionary(
    matching(/^x_[a-zA-Z_]{1,12}$/),
    fc.oneof(fc.constantFrom('', '0', '00', '0.00', ' '), fc.string({ unit: character })),
    { maxKeys: 12, noNullPrototype: true },
  )
  .map(fields => ({ ...fields, memberid: '10006', attach: 'x' }))

/** A thousand of them, the same in every run. */
export const thousand = <T>(arbitrary: fc.Arbitrary<T>): readonly T[] =>
  fc.sample(arbitrary, { numRuns: 1000, seed: 20240805 })
