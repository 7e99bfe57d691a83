import { expect } from 'vitest'
import { paidNotification, payoutAnswer, signed } from '../support/messages.ts'
import { createMyanmar } from '../support/providers.ts'
import { type Quirks, receive } from './tools.ts'

/** How notifications are read and answered. */
export const notifications: Quirks = {
  async 'A value that hides a field is refused'() {
    const { transaction_id, true_amount, ...rest } = paidNotification
    const hiding = { ...rest, transaction_id: `${transaction_id}&true_amount=${true_amount}` }
    const sign = signed(paidNotification).sign ?? ''
    expect(signed(hiding).sign).toBe(sign)
    await expect(receive({ ...hiding, sign })).rejects.toMatchObject({ reason: 'undocumented' })
  },

  async 'Credit what was really paid'() {
    const underpaid = { ...paidNotification, true_amount: '950.00' }
    expect(await receive(signed(underpaid))).toMatchObject({
      requested: { value: '1000.00' },
      credited: { value: '950.00' },
    })
  },

  async 'A payout notification proves nothing'() {
    const fields = { mchid: '10006', out_trade_no: 'W0000000001', status: 'success', refCode: '1' }
    expect(await receive(signed(fields))).toMatchObject({ status: 'pending' })
    const answers = { Payment_Index_Payquery: payoutAnswer('Fail') }
    expect(await receive(signed(fields), answers)).toMatchObject({ status: 'failed' })
  },

  async 'A repeat is stamped anew'() {
    const [one, again] = [
      await receive(signed(paidNotification)),
      await receive(signed({ ...paidNotification, datetime: '20240805040010' })),
    ]
    expect(again.key).toBe(one.key)
    expect(again.raw.datetime).not.toBe(one.raw.datetime)
  },

  'A text with ok in it counts as an acknowledgement'() {
    const { accept, refuse } = createMyanmar().provider.notifications.acks
    expect(accept.body).toBe('OK')
    expect(refuse.body).not.toMatch(/ok/i)
  },

  async 'A bare percent sign cannot be read back'() {
    const fields = signed({ ...paidNotification, userid: '50%' })
    const joined = Object.entries(fields).map(pair => pair.join('='))
    const message = { method: 'POST', url: '/n', body: joined.join('&') }
    const receiving = createMyanmar().provider.notifications.receive(message)
    await expect(receiving).rejects.toMatchObject({ reason: 'malformed' })
  },
}
