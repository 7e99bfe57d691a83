import type { CheckedInput, InputRule } from '@pay/core/provider'
import type { Gateway } from '../gateway.ts'
import { hidesField, queryKeysOf, shadowsField } from '../message-names.ts'
import { longestExt } from './parts.ts'

const taken = (path: 'notifyUrl' | 'returnUrl'): InputRule => ({
  path,
  check: read =>
    shadowsField(read(path) ?? '')
      ? 'must not have a query key that the gateway adds itself, such as type or name'
      : null,
})

/** Rules over texts that could be mistaken for fields of a message. */
export const paymentRules: readonly InputRule[] = [
  taken('notifyUrl'),
  taken('returnUrl'),
  {
    path: 'ext',
    check: read =>
      hidesField(read('ext') ?? '') ? 'must not contain & and a field name of the gateway' : null,
  },
]

/** What is odd about a valid payment. */
export const paymentHints = (
  { wire }: CheckedInput,
  { dialect, notifyQueryKeys }: Gateway,
): string[] => {
  const hints: string[] = []
  if (Buffer.byteLength(wire[dialect.passThrough ?? ''] ?? '') > longestExt) {
    hints.push('`ext` is over 100 bytes of UTF-8: the document does not say what its 100 counts.')
  }
  if (queryKeysOf(wire.notify_url ?? '').some(key => !notifyQueryKeys.includes(key))) {
    hints.push(
      '`notifyUrl` has a query key that `notifyQueryKeys` does not name: its notifications would be refused here.',
    )
  }
  return hints
}
