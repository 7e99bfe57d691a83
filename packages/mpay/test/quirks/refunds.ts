import { expect } from 'vitest'
import { cardPayment, offline, refund } from '../support/account.ts'
import { code, refunded } from '../support/answers.ts'
import { fieldsOf } from '../support/fixtures.ts'
import { inProcess } from '../support/in-process.ts'
import { gatewayKeys } from '../support/keys.ts'
import { type Quirks, revealed } from '../support/quirk-calls.ts'
import { signed } from '../support/wire.ts'

/** What is odd about refunds. */
export const ofRefunds: Quirks = {
  'A refund has a time of its own': async () => {
    expect(revealed('refunds.create', refund).dt_refund).toBe('20130515094018')
    const ticket = offline().ticket('refunds.create', refund)
    expect(ticket.refundedAt).toBe('2013-05-15T01:40:18.000Z')
    const { mpay } = inProcess([refunded('2', { dt_refund: '20130515094019' }).body])
    expect(await mpay.refunds.create(refund)).toMatchObject({ cause: 'mismatch' })
  },
  'A refund that failed keeps its number': async () => {
    const { mpay } = inProcess([code('5005').body, refunded('3').body, refunded('3').body])
    const unsure = await mpay.refunds.create(refund)
    expect(unsure).toMatchObject({ status: 'unknown', code: '5005' })
    expect(unsure.hints.join()).toContain('only under the same number')
    const failed = await mpay.refunds.create(refund)
    expect(failed).toMatchObject({ status: 'failed', code: '3' })
    expect(failed.hints.join()).toContain('the same refundId')
  },
  'A refund may be asked for too early': async () => {
    const { orderId, refundId, refundedAt } = refund
    const { mpay } = inProcess([code('8901').body])
    const state = await mpay.refunds.query({ orderId, refundId, refundedAt })
    expect(state).toMatchObject({ status: 'not-found' })
    expect(state.hints.join()).toContain('15 minutes')
  },
  'A refund’s notification names no order': async () => {
    const message = fieldsOf('notifications.refund.documented')
    const body = JSON.stringify(signed(message, gatewayKeys.privateKey))
    const { notifications } = offline({ merchantId: '201103171000000000' })
    const { event } = await notifications.receive({ method: 'POST', url: '/', body })
    expect(event).toMatchObject({ kind: 'refund', orderId: null, refundId: '2013051500001' })
  },
  'Every kind of call reads the codes in its own way': async () => {
    const { mpay } = inProcess([code('6001').body, code('5006').body])
    expect(await mpay.refunds.create(refund)).toMatchObject({ cause: 'undecided', code: '6001' })
    expect(await mpay.payments.create(cardPayment)).toMatchObject({
      ...{ cause: 'undecided', code: '5006' },
      hints: expect.arrayContaining([expect.stringContaining('says nothing of this one')]),
    })
  },
}
