import { readFileSync } from 'node:fs'
import type { GatewayName } from '../../src/index.ts'

const file = new URL('../../../../docs/messages.json', import.meta.url)

/** The fields that a simulated gateway sends, by its call. Written by `UPDATE_DOCS=1 pnpm conformance --messages`. */
export const sentBy = (gateway: GatewayName): Readonly<Record<string, readonly string[]>> =>
  JSON.parse(readFileSync(file, 'utf8'))[gateway]
