import type { Posted } from '../../../../php/form.ts'
import { trim } from '../../../../php/values.ts'
import type { IsSigned } from '../../signature.ts'

/** Neither lists nor what is blank. @source observed on version 3095 */
export const isSignedBy3095 =
  ({ lists }: Pick<Posted, 'lists'>): IsSigned =>
  (name, value) =>
    trim(value) !== '' && !lists.has(name)
