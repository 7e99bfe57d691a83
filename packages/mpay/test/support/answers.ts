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

/** The SMS code was sent. */
export const smsSent = (more: Message = {}) =>
  answer({ ...about, ret_code: '8888', token: 'E4A27991786F7114DCAF88C266A465C2', ...more })
