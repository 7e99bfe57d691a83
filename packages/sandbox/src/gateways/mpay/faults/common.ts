import { type Change, doubled, notFoundFirst, saying, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import { refuse } from '../answers.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { signedAnew, signedByAnother, unsigned } from './resign.ts'

/** What is the same in all signed answers. */
export const signedFaults = (desk: Desk): SpoilTable => ({
  'wrong-signature': signedByAnother(desk),
  'missing-signature': unsigned,
  'extra-signed-field': signedAnew(desk, withFields({ undocumented: '1' })),
})

/** Of answers that name an amount, in this field. */
export const amountFaults = (desk: Desk, name: string): SpoilTable => ({
  'wrong-amount': signedAnew(desk, value => ({ ...value, [name]: doubled(value[name]) })),
  // As live messages show it, and the algorithm in the other case.
  'other-spelling': signedAnew(desk, value => ({
    ...lowerCase(value),
    [name]: String(value[name]).replace(/0$/, ''),
  })),
})

export const lowerCase = <V extends { readonly sign_type?: unknown }>(value: V) => ({
  ...value,
  sign_type: String(value.sign_type).toLowerCase(),
})

/** Another order's number in the place of the merchant's own. */
export const anotherNumber = (number: unknown): string => `${number}0`.slice(-32)

export const refusedAlthoughDone: SpoilTable = {
  'refused-although-created': saying(() => ({ ret_code: '9999', ret_msg: '系统错误' })),
}

const notFound = new Refusal('not-found', '8901')

/** Of questions for a state, by what a state is said with. */
export const stateFaults = (
  desk: Desk,
  {
    unlisted,
    contradictory,
    pending,
    reversed,
  }: Readonly<Record<'unlisted' | 'contradictory' | 'pending' | 'reversed', Change>>,
): SpoilTable => ({
  'unlisted-code': signedAnew(desk, unlisted),
  'contradictory-fields': signedAnew(desk, contradictory),
  'not-found-then-found': notFoundFirst(({ fields }) => refuse(notFound, fields)),
  'pending-forever': signedAnew(desk, pending),
  'success-then-reversal': signedAnew(desk, reversed),
})
