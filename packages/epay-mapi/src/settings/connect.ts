import type { StandardSchema } from '@pay/core'
import { ConfigError, connect, type KeyRule, keyPair, sharedSecret } from '@pay/core/provider'
import type { DialectName } from '../dialects.ts'
import { atRoot } from './at-root.ts'

const provider = 'epay-mapi'

// servers print it as a number in their notifications, so zeros in front would not come back
const merchantId = {
  pattern: /^[1-9]\d*$/,
  rule: 'the digits of your merchant number, such as 1000',
}

const everyKey = [...sharedSecret.names, ...keyPair.names]

/** The keys of another dialect are no misspelling: says which belong here. */
const refuseOtherKeys = (settings: object, { names }: KeyRule, dialect: DialectName) => {
  const other = everyKey.find(
    name => !names.includes(name) && Reflect.get(settings, name) !== undefined,
  )
  if (other === undefined) return
  const rule = `belongs to another dialect: ${dialect} takes ${names.join(' and ')}`
  throw new ConfigError(provider, other, rule)
}

/** Resolves the settings of one merchant account by its dialect. */
export const connectTo = <E extends Readonly<Record<string, StandardSchema>>>(
  name: DialectName,
  keys: KeyRule,
  settings: { readonly baseUrl: string; readonly merchantId: string },
  extras: E,
) => {
  if (typeof settings === 'object' && settings !== null) refuseOtherKeys(settings, keys, name)
  return connect(provider, atRoot(settings), { keys, merchantId, extras })
}
