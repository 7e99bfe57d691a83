import { gatewayKeys } from './keys.ts'
import { type Message, signed } from './wire.ts'

/** The order of these tests, as the gateway names it. */
export const about: Message = {
  oid_partner: '201304121000001004',
  no_order: '20180828153543',
  dt_order: '20180828153543',
  money_order: '55.44',
}

const body = (message: Message) => ({ body: JSON.stringify(message) })

/** An error: a code and words, unsigned, as all errors of this gateway come. */
export const code = (ret_code: string, ret_msg = '失败') => body({ ret_code, ret_msg })

/** Any message, signed by the gateway unless by somebody else. */
export const answer = (message: Message, key = gatewayKeys.privateKey) =>
  body(signed({ ret_code: '0000', ret_msg: '交易成功', sign_type: 'RSA', ...message }, key))

/** The answer to the order query. */
export const found = (result_pay: string, more: Message = {}) =>
  answer({ ...about, oid_paybill: '2018082971158876', result_pay, ...more })

/** Paid, as a step of the payment says it. */
export const paid = (more: Message = {}) =>
  answer({ ...about, oid_paybill: '2018082971158876', settle_date: '20180829', ...more })

/** What is said of the refund of these tests. */
export const aboutRefund: Message = {
  oid_partner: '201304121000001004',
  no_refund: '2013051500005',
  dt_refund: '20130515094018',
  money_refund: '20.01',
  oid_refundno: '2013051613121201',
}

/** A refund in a state, as its application and its query answer. */
export const refunded = (sta_refund: string, more: Message = {}) =>
  answer({ ...aboutRefund, sta_refund, ...more })

/** What is said of the binding of these tests. */
export const aboutBinding: Message = {
  oid_partner: '201304121000001004',
  user_id: '20180828153543',
}

/** The SMS code of a binding was sent. */
export const bindSmsSent = (more: Message = {}) => {
  const token = 'D096DBA0E3E0CC8F1D504C06E71D292D'
  return answer({ ...aboutBinding, ret_code: '8888', token, ...more })
}

/** Bound. */
export const bound = (more: Message = {}) =>
  answer({ ...aboutBinding, card_no: '8888', no_agree: '2013051613121201', ...more })

/** A bound card as it is listed. */
export const listedCard: Message = {
  no_agree: '2013051613121201',
  card_no: '8888',
  bank_code: '01020000',
  bank_name: '工商银行',
  card_type: '2',
  bind_mobile: '186****1234',
}

/** The list of a payer's cards: its entries stand beside the signature. */
export const cardList = (
  list: readonly unknown[] | undefined,
  more: Message = {},
  name = 'agreement_list',
) => {
  const { body: framed } = answer({
    ...{ user_id: '20180828153543', count: String(list?.length ?? 0) },
    ...more,
  })
  return body({ ...JSON.parse(framed), ...(list && { [name]: list }) })
}

/** The agreement has ended: nothing more is said. */
export const unbound = (more: Message = {}) => answer(more)

/** The SMS code was sent. */
export const smsSent = (more: Message = {}) =>
  answer({ ...about, ret_code: '8888', token: 'E4A27991786F7114DCAF88C266A465C2', ...more })
