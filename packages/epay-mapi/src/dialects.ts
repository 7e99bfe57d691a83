import type { Dialect } from './dialects/dialect.ts'
import { mapi } from './dialects/mapi.ts'
import { rainbowV1 } from './dialects/rainbow-v1.ts'
import { rainbowV2 } from './dialects/rainbow-v2.ts'
import { ypay } from './dialects/ypay.ts'

/** Every dialect by its name. */
export const dialects = {
  mapi,
  ypay,
  'rainbow-v1': rainbowV1,
  'rainbow-v2': rainbowV2,
} as const satisfies Readonly<Record<string, Dialect>>

/** The name of a dialect: `mapi` is that of the source document. */
export type DialectName = keyof typeof dialects

export const dialectNames: readonly DialectName[] = ['mapi', 'ypay', 'rainbow-v1', 'rainbow-v2']
