import type { QueryInput } from '@pay/core'
import {
  type CheckedInput,
  choice,
  type FieldsOf,
  type InputRule,
  money,
  text,
  time,
  url,
} from '@pay/core/provider'
import type { Gateway } from './gateway.ts'
import type { EpayPaymentInput } from './inputs.ts'
import { hidesField, queryKeysOf, shadowsField } from './message-names.ts'

/**
 * Servers of the family escape these, or cut the text at them, before they check the signature; a
 * name with `=` is refused by some.
 *
 * @source observed on public servers of the family, and their public code (SOURCES.md)
 */
const altered = '&<>"\'\\='
const alteredInAddresses = '<>"\'\\'
const longestExt = 100

const orderId = (wire: string) =>
  text({
    label: 'Order number',
    rule: '1 to 64 letters, digits, . _ or -',
    example: 'P0000000001',
    wire,
    pattern: /^[A-Za-z0-9._-]+$/,
    maxLength: 64,
  })

const address = (label: string, wire: string, example: string, optional = false) =>
  url({
    label,
    rule: `an absolute http or https address without ${alteredInAddresses}`,
    example,
    wire,
    optional,
    without: alteredInAddresses,
  })

const plainText = (label: string, wire: string, example: string, optional = false) =>
  text({
    label,
    rule: `at most 127 bytes of text without ${altered}`,
    example,
    wire,
    optional,
    without: altered,
    // longer ones are cut by servers of the family, without a word
    maxBytes: 127,
  })

/** @source the gateway's interface document, table of request fields */
export const paymentFields = ({ dialect }: Gateway): FieldsOf<EpayPaymentInput> => ({
  orderId: orderId('out_trade_no'),
  amount: money({
    label: 'Amount',
    wire: 'money',
    currency: 'CNY',
    min: '0.01',
    example: '1.00',
    sentDecimals: 'as-given',
  }),
  method: choice({
    label: 'Method',
    rule: 'alipay, wxpay or qqpay',
    example: 'wxpay',
    wire: 'type',
    choices: [
      { value: 'alipay', label: 'Alipay' },
      { value: 'wxpay', label: 'WeChat Pay' },
      { value: 'qqpay', label: 'QQ Wallet' },
    ],
  }),
  name: plainText('Product', 'name', '一个奥利奥'),
  notifyUrl: address('Notify URL', 'notify_url', 'https://shop.example/notify/epay'),
  returnUrl: address(
    'Return URL',
    'return_url',
    'https://shop.example/return',
    !dialect.required.includes('returnUrl'),
  ),
  sitename: plainText('Site name', 'sitename', 'Shop', true),
  ext: text({
    label: 'Pass-through text',
    rule: `at most ${longestExt} characters without <`,
    example: 'user-15452',
    wire: dialect.passThrough,
    optional: true,
    without: '<',
    maxLength: longestExt,
  }),
})

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
  if (Buffer.byteLength(wire[dialect.passThrough] ?? '') > longestExt) {
    hints.push('`ext` is over 100 bytes of UTF-8: the document does not say what its 100 counts.')
  }
  if (queryKeysOf(wire.notify_url ?? '').some(key => !notifyQueryKeys.includes(key))) {
    hints.push(
      '`notifyUrl` has a query key that `notifyQueryKeys` does not name: its notifications would be refused here.',
    )
  }
  return hints
}

/** What names the order in a query. Only the order number is sent. */
export const queryFields = (): FieldsOf<QueryInput> => ({
  orderId: orderId('order_no'),
  amount: money({ label: 'Amount asked for', currency: 'CNY', example: '1.00', optional: true }),
  at: time({ label: 'Not used by this gateway', optional: true }),
  orderedAt: time({ label: 'Not used by this gateway', optional: true }),
})
