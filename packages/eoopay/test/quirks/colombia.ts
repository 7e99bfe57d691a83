import { sign } from '@pay/core/signing'
import { expect } from 'vitest'
import { recipesOf } from '../../src/protocol.ts'
import { colombianPayout, payIn, savingsPayout } from '../support/inputs.ts'
import { createColombia, secret } from '../support/providers.ts'
import { type Quirks, queued } from './tools.ts'

const withBeneficiary = (more: object) => ({
  ...colombianPayout,
  beneficiary: { ...colombianPayout.beneficiary, ...more },
})
const colombianFields = (input: unknown, name = 'payouts.create') =>
  createColombia().provider.preview(name, input, { reveal: true }).fields

/** What Colombia has besides. */
export const colombia: Quirks = {
  'Savings is 0 and checking is 1'() {
    expect(colombianFields(savingsPayout).account_type).toBe('0')
    expect(colombianFields(colombianPayout).account_type).toBe('1')
  },

  async 'A bank code of no list passes with a hint'() {
    const { provider } = createColombia({ Payment_AddOrder: JSON.stringify(queued) })
    expect((await provider.payouts.create(colombianPayout)).hints).toEqual([])
    const unlisted = { ...colombianPayout.beneficiary, bank: '9999' }
    const result = await provider.payouts.create({ ...colombianPayout, beneficiary: unlisted })
    expect(result).toMatchObject({ status: 'pending', hints: [expect.stringContaining('37')] })
  },

  'Each document has its own number'() {
    const numbers = [
      ['CC', '123456', '12345'],
      ['CE', '1234567890', '12345678901'],
      ['NIT', '900123456', '90012345'],
      ['NIT', '9001234567', '900.123.456'],
      ['PP', 'AB123', 'AB-123'],
    ] as const
    for (const [type, good, bad] of numbers) {
      const input = (number: string) => withBeneficiary({ document: { type, number } })
      expect(colombianFields(input(good)).card_number).toBe(good)
      expect(() => colombianFields(input(bad))).toThrow('beneficiary.document.number')
    }
  },

  "The payer's name, email and phone are not signed"() {
    const other = { name: 'X', email: 'x@y.example', phone: '3000000000' }
    const [one, two] = [payIn, { ...payIn, payer: other }].map(input =>
      colombianFields(input, 'payments.create'),
    )
    expect(two?.pay_name).toBe('X')
    expect(two?.pay_md5sign).toBe(one?.pay_md5sign)
  },

  'Names keep their accents'() {
    const { fields, body } = createColombia().provider.preview('payouts.create', colombianPayout, {
      reveal: true,
    })
    const { pay_md5sign, ...rest } = fields
    expect(pay_md5sign).toBe(sign(recipesOf().payout, { ...rest, name: 'José Peña' }, secret))
    expect(body).toContain('name=Jos%C3%A9+Pe%C3%B1a')
  },
}
