import { type InputRule, text } from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'

/** How a payment or a refund is called on the wire: by the merchant and its time, or by the gateway. */
interface Names {
  readonly own: string
  readonly time: string
  readonly theirs: string
}

/** @source "Payment result query" and "Refund apply": either number names the payment */
export const paymentNames: Names = { own: 'no_order', time: 'dt_order', theirs: 'oid_paybill' }

/** @source "Refund Status API" of the older edition: either number names the refund */
export const refundNames: Names = { own: 'no_refund', time: 'dt_refund', theirs: 'oid_refundno' }

/** @source oid_paybill: String(18), 16 digits in all samples; oid_refundno: String(16) */
export const providerId = ({ theirs }: Names) =>
  text({
    label: 'Number of the gateway',
    rule: 'at most 18 digits',
    example: '2018082971158876',
    wire: theirs,
    pattern: /^\d{1,18}$/,
    optional: true,
  })

/** Without the gateway's number, these fields are needed. */
export const neededWithoutNumber = (...paths: readonly string[]): readonly InputRule[] =>
  paths.map(path => ({
    path,
    check: field =>
      field('providerId') === undefined && field(path) === undefined
        ? 'is required unless `providerId` is given'
        : null,
  }))

/** Sends one name of the two: the merchant's where its time is known, the gateway's otherwise. */
export const withOneName = (wire: Fields, { own, time, theirs }: Names): Fields => {
  const left = wire[own] !== undefined && wire[time] !== undefined ? theirs : own
  return Object.fromEntries(Object.entries(wire).filter(([name]) => name !== left))
}
