import { eoopay } from './eoopay.ts'
import { epay } from './epay.ts'
import type { Exception } from './exception.ts'
import { mpay } from './mpay.ts'

/** Every exception, with its reason. One that no cell needs is a mistake. */
export const exceptions: readonly Exception[] = [...eoopay, ...epay, ...mpay]
