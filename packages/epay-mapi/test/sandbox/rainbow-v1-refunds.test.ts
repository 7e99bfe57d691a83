import { reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { input, open, refund } from '../support/simulated-v1.ts'

const { orderId, amount } = input

describe.each([3069, 3095] as const)('beside the simulated gateway, version %i', program => {
  it('settles a lost refund where no other can have been made', async () => {
    for (const oneRefundPerOrder of [true, false]) {
      const { epay, lose, paid } = open({ program }, { oneRefundPerOrder })
      await paid()
      lose('refunds.create')
      const lost = await epay.refunds.create(refund)
      if (lost.status !== 'unknown') return expect.unreachable(lost.status)
      const settled = await reconcile(epay, lost.ticket).catch(error => error)
      expect(settled).toMatchObject(
        oneRefundPerOrder
          ? { status: 'succeeded', refundId: 'REF-0001', amount: null }
          : { name: 'ProtocolError', code: 'undecided' },
      )
    }
  })

  it('says what became of a refund that never arrived, or was refused', async () => {
    const { epay, sandbox, paid } = open({ program })
    await paid()
    sandbox.faults.next('drop-before-commit', { call: 'refunds.create' })
    const lost = await epay.refunds.create(refund)
    if (lost.status !== 'unknown') return expect.unreachable(lost.status)
    expect(await reconcile(epay, lost.ticket)).toMatchObject({ status: 'not-found' })
    const tooMuch = { ...refund, amount: { value: '2.00', currency: 'CNY' } as const }
    expect(await epay.refunds.create(tooMuch)).toMatchObject({ status: 'failed', code: '-1' })
    const nothing = { ...refund, orderId: 'ORD-0009' }
    expect(await epay.refunds.create(nothing)).toMatchObject({ status: 'failed', code: '-1' })
  })

  it('does not take another refund of the order for one that was refused', async () => {
    const { epay, paid } = open({ program })
    await paid()
    expect(await epay.refunds.create(refund)).toMatchObject({ status: 'succeeded' })
    const second = { ...refund, refundId: 'REF-0002' }
    expect(await epay.refunds.create(second)).toMatchObject({
      status: 'unknown',
      cause: 'refused',
      code: '-1',
    })
  })

  it('gives a part back', async () => {
    const { epay, paid } = open({ program })
    await paid()
    const part = { ...refund, amount: { value: '0.30', currency: 'CNY' } as const }
    expect(await epay.refunds.create(part)).toMatchObject({
      status: 'succeeded',
      amount: part.amount,
    })
    const state = await epay.payments.query({ orderId, amount })
    expect(state).toMatchObject({ status: 'refunded' })
    expect(state.hints.join()).toContain('part')
  })

  it('takes refunds that are switched off for a final no', async () => {
    const { epay: off, paid } = open({ program, refunds: false })
    await paid()
    expect(await off.refunds.create(refund)).toMatchObject({ status: 'failed', code: '-4' })
    const { epay: mine } = open({ program, own: { refunds: false } })
    expect(await mine.refunds.create(refund)).toMatchObject({ status: 'failed', code: '-2' })
  })

  it.each(['unlisted-code', 'contradictory-fields', 'wrong-amount', 'other-spelling'] as const)(
    'never believes a refund that misbehaves: %s',
    async fault => {
      const { epay, sandbox, paid } = open({ program })
      await paid()
      sandbox.faults.next(fault, { call: 'refunds.create' })
      expect(await epay.refunds.create(refund)).toMatchObject({ status: 'unknown' })
    },
  )
})
