import { type Change, doubled, notFoundFirst, saying, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import { refuse } from '../answers.ts'
import { Refusal } from '../refusal.ts'
import { type Resign, unsigned } from './resign.ts'

/** What is the same in all signed answers. */
export const signedFaults = (resign: Resign): SpoilTable => ({
  'wrong-signature': resign.byAnother,
  'missing-signature': unsigned,
  'extra-signed-field': resign.anew(withFields({ undocumented: '1' })),
})

/** Of answers that name an amount, in this field. */
export const amountFaults = (resign: Resign, name: string): SpoilTable => ({
  'wrong-amount': resign.anew(value => ({ ...value, [name]: doubled(value[name]) })),
  // As live messages show it, and the algorithm in the other case.
  'other-spelling': resign.anew((value, call) => ({
    ...lowerCase(value, call),
    [name]: String(value[name]).replace(/0$/, ''),
  })),
})

/** The algorithm in the other case. */
export const lowerCase: Change = value => ({
  ...value,
  sign_type: String(value.sign_type).toLowerCase(),
})

/** Another order's number in the place of the merchant's own. */
export const anotherNumber = (number: unknown): string => `${number}0`.slice(-32)

export const refusedAlthoughDone: SpoilTable = {
  'refused-although-created': saying(() => ({ ret_code: '9999', ret_msg: '系统错误' })),
}

const notFound = new Refusal('not-found', '8901')

/** How a state is said. */
type StateChanges = Readonly<Record<'unlisted' | 'contradictory' | 'pending' | 'reversed', Change>>

/** Of questions for a state. */
export const stateFaults = (
  resign: Resign,
  { unlisted, contradictory, pending, reversed }: StateChanges,
): SpoilTable => ({
  'unlisted-code': resign.anew(unlisted),
  'contradictory-fields': resign.anew(contradictory),
  'not-found-then-found': notFoundFirst(({ fields }) => refuse(notFound, fields)),
  'pending-forever': resign.anew(pending),
  'success-then-reversal': resign.anew(reversed),
})
