import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { bind, bound, confirmBind, list, unbind } from './support/cards.ts'
import { open, paymentFields } from './support/merchant.ts'
import { lastOf, payAndRefund } from './support/refunds.ts'

const page = async (sandbox: Sandbox): Promise<string> =>
  (await sandbox.fetch('http://127.0.0.1/')).text()

describe('the control page', () => {
  it('shows a binding with its buttons, and none to notify of it', async () => {
    const { sandbox } = open()
    await bind(sandbox)
    const before = await page(sandbox)
    for (const words of ['mpay binding', 'complete B0000000001', 'fail B0000000001', 'SMS: sent']) {
      expect(before).toContain(words)
    }
    expect(before).not.toContain('Notify of B0000000001')
    const { no_agree } = await confirmBind(sandbox)
    await unbind(sandbox, { no_agree })
    expect(await page(sandbox)).toContain('unbound: the agreement has ended')
  })

  it('shows a refund with its payment, its history and its buttons', async () => {
    const { sandbox, clock } = open()
    await payAndRefund(sandbox, { money_refund: '5.00' })
    const { key } = lastOf(sandbox, 'payment')
    const before = await page(sandbox)
    for (const words of ['mpay refund', `of ${key}`, 'complete R0000000001', 'fail R0000000001']) {
      expect(before).toContain(words)
    }
    expect(before).not.toContain('refunded 5.00')
    await clock.advance(3000)
    const after = await page(sandbox)
    for (const words of ['refunded 5.00', 'refunded: 5.00 by R0000000001', 'resend R0000000001']) {
      expect(after).toContain(words)
    }
  })

  it('shows nobody’s card or identity', async () => {
    const { sandbox, clock } = open()
    await payAndRefund(sandbox)
    await bound(sandbox, { user_id: '2' })
    await list(sandbox)
    await clock.advance(3000)
    const text = await page(sandbox)
    for (const name of ['card_no', 'id_no', 'acct_name', 'bind_mob']) {
      expect(text).not.toContain(paymentFields[name])
    }
  })
})
