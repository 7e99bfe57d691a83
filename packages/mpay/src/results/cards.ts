import type { BoundCard, CardList } from '@pay/core'

/** A bound card, as the gateway lists it. Nothing of it is covered by the gateway's signature. */
export interface MpayBoundCard extends BoundCard {
  /** Eight digits, such as `01020000`. */
  readonly bankCode: string | null
  readonly kind: 'debit' | 'credit' | null
}

/** What `cards.list` answers, newest first. The names of the banks stand in `raw`. */
export interface MpayCardList extends CardList {
  readonly cards: readonly MpayBoundCard[]
  /** How many the gateway counts, which is signed; `null` where it does not say. */
  readonly count: number | null
}
