import type { Spoil, SpoiltCall } from '../../../gateway.ts'
import {
  type Change,
  doubled,
  firstThen,
  notFoundFirst,
  saying,
  withFields,
} from '../../../spoil.ts'
import type { SpoilTable } from '../../../spoil-tables.ts'
import { Refusal } from '../../refusal.ts'
import { refuse, signedValue } from './answers.ts'
import type { V2Desk } from './desk.ts'

/** Whoever signs, it is always over what is said. */
const signedBy = (
  desk: V2Desk,
  key: 'platform' | 'stranger',
  change: Change = value => value,
): Spoil =>
  saying((value, call) => {
    const { sign: _, sign_type: __, timestamp: ___, ...said } = change(value, call)
    return signedValue(desk, said, desk.keys[key]())
  })

const common = (desk: V2Desk): SpoilTable => ({
  'unlisted-code': signedBy(desk, 'platform', withFields({ code: 9 })),
  'contradictory-fields': signedBy(desk, 'platform', withFields({ code: -1 })),
  'wrong-signature': signedBy(desk, 'stranger'),
  'missing-signature': saying(({ sign: _, ...said }) => said),
  'extra-signed-field': signedBy(desk, 'platform', withFields({ undocumented: '1' })),
  // The algorithm by its name, as the documents list it, and a number as text.
  'other-spelling': saying(value => ({
    ...{ ...value, code: String(value.code), sign_type: 'SHA256WithRSA' },
  })),
})

/** What names an order, or a refund of one, and an amount. */
const named = (desk: V2Desk): SpoilTable => ({
  ...common(desk),
  'wrong-amount': signedBy(desk, 'platform', value => ({ ...value, money: doubled(value.money) })),
  'other-order': signedBy(desk, 'platform', value => ({
    ...{ ...value, out_trade_no: `${value.out_trade_no}0`, trade_no: '2024010100000000000' },
    ...('out_refund_no' in value ? { out_refund_no: `${value.out_refund_no}0` } : {}),
  })),
})

const saysNo = (desk: V2Desk, words: string): Spoil =>
  saying(() => {
    const content = refuse(new Refusal('channel', words), desk)
    return content.kind === 'json' ? content.value : {}
  })

const notFound = (desk: V2Desk, words: string): Spoil =>
  notFoundFirst(({ fields }: SpoiltCall) => ({
    ...{ status: 200, fields, accepted: false, reason: 'not-found', orderKey: null },
    content: refuse(new Refusal('not-found', words), desk),
  }))

const states = (desk: V2Desk, first: number, later: number): Spoil =>
  signedBy(
    desk,
    'platform',
    firstThen(withFields({ status: first }), withFields({ status: later })),
  )

export const faults = (desk: V2Desk): Readonly<Record<string, SpoilTable>> => ({
  'payments.create': {
    ...common(desk),
    'refused-although-created': saysNo(desk, '创建订单失败，请返回重试！'),
  },
  'payments.query': {
    ...named(desk),
    'unlisted-code': signedBy(desk, 'platform', withFields({ status: 7 })),
    // Seen at a relative: paid by one field, waiting by the other.
    'contradictory-fields': signedBy(
      desk,
      'platform',
      withFields({ status: 1, trade_status: 'WAITING' }),
    ),
    'not-found-then-found': notFound(desk, '订单号不存在'),
    'pending-forever': signedBy(desk, 'platform', withFields({ status: 0 })),
    'success-then-reversal': states(desk, 1, 2),
  },
  'payments.close': {
    ...common(desk),
    'refused-although-created': saysNo(desk, '当前支付通道不支持关闭订单'),
  },
  'refunds.create': {
    ...named(desk),
    'refused-although-created': saysNo(desk, '退款失败：系统异常'),
  },
  'refunds.query': {
    ...named(desk),
    'unlisted-code': signedBy(desk, 'platform', withFields({ status: 7 })),
    'not-found-then-found': notFound(desk, '退款记录不存在'),
    'success-then-reversal': states(desk, 1, 0),
  },
})
