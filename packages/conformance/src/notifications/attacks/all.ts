import type { Attack } from './attack.ts'
import { ofFields } from './fields.ts'
import { ofKeys } from './keys.ts'
import { ofSignature } from './signature.ts'
import { ofText } from './text.ts'

/** Messages that no gateway sends, by class. */
export const attacks: readonly Attack[] = [...ofFields, ...ofSignature, ...ofKeys, ...ofText]
