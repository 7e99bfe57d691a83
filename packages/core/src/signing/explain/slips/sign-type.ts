import type { Attempt } from '../attempt.ts'
import { allOf, withFields } from '../changes.ts'
import { adding, dropping, isSigned, signTypeNames } from '../choose.ts'
import type { Change, Slip } from '../slip.ts'

const signTypes = ['MD5', 'RSA', 'RSA2', 'HMAC-SHA256', 'SHA256withRSA', 'md5']

/** The field is here, and the recipe leaves it out. */
const signTypeKept = (base: Attempt) =>
  signTypeNames
    .filter(name => base.fields[name] !== undefined && !isSigned(base, name))
    .map(name => adding([name], true))

/** The field is not sent at all. */
const signTypeInvented = (base: Attempt) =>
  signTypeNames.some(name => base.fields[name] !== undefined)
    ? []
    : signTypes.map(
        (value): Change => ({ apply: attempt => withFields(attempt, { sign_type: value }) }),
      )

const signTypeLeftOut = (base: Attempt) =>
  signTypeNames.filter(name => isSigned(base, name)).map(name => dropping([name], true))

/** Whether the name of the algorithm is signed. */
export const signTypeSlips: readonly Slip[] = [
  {
    cause: 'sign-type-included',
    on: 'recipe',
    says: 'The other side signed {fields}, which this recipe leaves out.',
    fix: 'Take it out of the recipe’s `omit` if the gateway signs it; otherwise leave it out before signing.',
    changes: allOf(signTypeKept, signTypeInvented),
  },
  {
    cause: 'sign-type-included',
    on: 'recipe',
    says: 'The other side left out {fields}, which this recipe signs.',
    fix: 'Add it to the recipe’s `omit` if the gateway does not sign it; otherwise sign it.',
    changes: signTypeLeftOut,
  },
]
