import type { ResultBase } from '@pay/core'
import type { MpayProvider } from '../../src/index.ts'
import {
  bindConfirmation,
  binding,
  cardPayment,
  confirmation,
  refund,
  unbinding,
} from './account.ts'
import type { Call } from './documented-codes.ts'

/** A write, and how its codes are read. */
export interface Write {
  readonly name: string
  readonly call: Call
  readonly step: 'first' | 'with-token'
  /** Whether a question settles it. */
  readonly settled: boolean
  make(mpay: MpayProvider): Promise<ResultBase>
}

/** Every write of the provider. */
export const writes: readonly Write[] = [
  {
    ...{ name: 'payments.create', call: 'payment', step: 'first', settled: true },
    make: mpay => mpay.payments.create(cardPayment),
  },
  {
    ...{ name: 'payments.confirm', call: 'payment', step: 'with-token', settled: true },
    make: mpay => mpay.payments.confirm(confirmation),
  },
  {
    ...{ name: 'refunds.create', call: 'refund', step: 'first', settled: true },
    make: mpay => mpay.refunds.create(refund),
  },
  {
    ...{ name: 'cards.bind', call: 'binding', step: 'first', settled: false },
    make: mpay => mpay.cards.bind(binding),
  },
  {
    ...{ name: 'cards.confirmBind', call: 'binding', step: 'with-token', settled: false },
    make: mpay => mpay.cards.confirmBind(bindConfirmation),
  },
  {
    ...{ name: 'cards.unbind', call: 'unbinding', step: 'first', settled: false },
    make: mpay => mpay.cards.unbind(unbinding),
  },
]
