import { expect } from 'vitest'
import { payout } from '../support/inputs.ts'
import { create, fieldsOf, link, type Quirks, submit } from './tools.ts'

/** What Myanmar has besides. */
export const myanmar: Quirks = {
  async 'A bank-card channel answers with an account'() {
    const account = '9123456789'
    for (const url of [null, link]) {
      const result = await create({ code: '1', bank_code: account, payUrl: url })
      expect(result).toMatchObject({ nextAction: { type: 'transfer', account, url } })
    }
  },

  'The reference is five digits of text'() {
    const input = { orderId: 'T1', reference: '01234' }
    expect(fieldsOf(input, 'payments.submitReference').serial_number).toBe('01234')
    const numeric = { ...input, reference: 1234 }
    expect(() => fieldsOf(numeric, 'payments.submitReference')).toThrow('5 digits')
  },

  async 'A reference that was taken is no payment'() {
    for (const [status, expected] of [
      ['00', 'accepted'],
      ['01', 'refused'],
    ] as const) {
      const { result, requests } = submit(status)
      expect((await result).status).toBe(expected)
      expect(requests).toHaveLength(1)
    }
  },

  async 'A deposit with neither link nor account is unknown'() {
    expect(await create({ status: '1', msg: 'Success' })).toMatchObject({ status: 'unknown' })
  },

  'Banks are kbz and wave'() {
    const banked = (bank: string) => ({ ...payout, beneficiary: { ...payout.beneficiary, bank } })
    expect(fieldsOf(banked('wave'), 'payouts.create').bankname).toBe('wave')
    expect(() => fieldsOf(banked('KBZ'), 'payouts.create')).toThrow('kbz or wave')
  },
}
