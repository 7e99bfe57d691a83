import { answers } from './answers.ts'
import { inputs } from './inputs.ts'
import type { Mutant } from './mutant.ts'
import { notifications } from './notifications.ts'
import { refusals } from './refusals.ts'
import { secrecy } from './secrecy.ts'
import { sending } from './sending.ts'
import { signatures } from './signatures.ts'

/** Every wrong copy of a provider that the suite has to reject. */
export const mutants: readonly Mutant[] = [
  ...sending,
  ...answers,
  ...refusals,
  ...signatures,
  ...notifications,
  ...inputs,
  ...secrecy,
]
