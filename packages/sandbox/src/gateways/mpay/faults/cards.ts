import { type Change, type Value, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import { anotherNumber, lowerCase, refusedAlthoughDone, signedFaults } from './common.ts'
import type { Resign } from './resign.ts'

const common = (resign: Resign): SpoilTable => ({
  ...signedFaults(resign),
  'unlisted-code': resign.anew(withFields({ ret_code: '7654' })),
  'other-spelling': resign.anew(lowerCase),
})

/** An answer that names the payer, and the application where that has a number. */
const ofSomebodyElse: Change = ({ user_id: user, no_order: number, ...value }) => ({
  ...{ ...value, user_id: anotherNumber(user) },
  ...(number === undefined ? {} : { no_order: anotherNumber(number) }),
})

/** Of the two steps of a binding. `no` is a code of a refusal beside what only a yes has. */
export const bindingWritten = (resign: Resign, no: Value): SpoilTable => ({
  ...{ ...common(resign), ...refusedAlthoughDone },
  'contradictory-fields': resign.anew(withFields(no)),
  'other-order': resign.anew(ofSomebodyElse),
})

/** As the table of the document misspells it. */
const misspelt: Change = (value, call) => {
  const { agreement_list: list, ...said } = lowerCase(value, call)
  return list === undefined ? said : { ...said, aggrement_list: list }
}

export const cardsListed = (resign: Resign): SpoilTable => ({
  ...common(resign),
  'contradictory-fields': resign.anew(withFields({ ret_code: '8901' })),
  'other-order': resign.anew(ofSomebodyElse),
  'other-spelling': resign.anew(misspelt),
})

/** Its answer is a code and nothing else. */
export const cardUnbound = (resign: Resign): SpoilTable => ({
  ...{ ...common(resign), ...refusedAlthoughDone },
})
