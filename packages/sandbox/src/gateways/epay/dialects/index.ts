import type { EpayDialect } from '../settings.ts'
import type { Dialect } from './dialect.ts'
import { mapi } from './mapi/index.ts'

export const dialects: Readonly<Record<EpayDialect, Dialect>> = { mapi }
