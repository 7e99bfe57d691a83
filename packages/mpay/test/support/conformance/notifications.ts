import type { Marks, NotificationFixtures } from '@pay/conformance'
import { order, refund } from '../account.ts'
import { gatewayKeys, stranger } from '../keys.ts'
import { type Message, signed } from '../wire.ts'

const flat = (message: Message) => message as Readonly<Record<string, string>> // this gateway sends text

export const notifications = (marks: Marks): NotificationFixtures => {
  const fields = {
    oid_partner: '201304121000001004',
    dt_order: '20180828153543',
    no_order: order.orderId,
    oid_paybill: '2018082971158876',
    money_order: '55.44',
    result_pay: 'SUCCESS',
    settle_date: '20180829',
    pay_type: 'P',
    bank_code: '01020000',
    info_order: marks.word(),
    no_agree: marks.digits(16),
    id_type: '0',
    id_no: marks.digits(18),
    acct_name: `李 ${marks.word()}`,
    sign_type: 'RSA',
  }
  const genuine = {
    as: 'json',
    order: { kind: 'payment', amount: order.amount },
    becomes: {
      ...{ kind: 'payment', status: 'succeeded', orderId: order.orderId, requested: null },
      credited: order.amount,
    },
  } as const
  const refundNews = {
    oid_partner: '201304121000001004',
    no_refund: refund.refundId,
    dt_refund: '20130515094018',
    money_refund: '20.01',
    oid_refundno: '2013051613121201',
    sta_refund: '2',
    settle_date: '20130627',
    sign_type: 'RSA',
  }
  const ofRefund = {
    as: 'json',
    order: { kind: 'refund', amount: refund.amount },
    becomes: {
      ...{ kind: 'refund', status: 'succeeded', orderId: null, refundId: refund.refundId },
      amount: refund.amount,
    },
  } as const
  const card = { card_no: `622202******${marks.digits(12)}` }
  const beside = { card_no: `621700******${marks.digits(12)}` }
  const unsignedIn = (given: Message) => (given.card_no === beside.card_no ? ['card_no'] : [])
  return {
    genuine: [
      { ...genuine, name: 'a payment', fields },
      { ...genuine, name: 'a payment with the card signed', fields: { ...fields, ...card } },
      {
        ...{ ...genuine, name: 'a payment with the card beside the signature' },
        ...{ fields: { ...fields, ...beside }, unsigned: ['card_no'] },
      },
      { ...ofRefund, name: 'a refund', fields: refundNews },
      {
        ...{ ...ofRefund, name: 'a refund that failed' },
        fields: { ...refundNews, sta_refund: '3', settle_date: '' },
        becomes: { ...ofRefund.becomes, status: 'failed' },
      },
    ],
    sign: given => flat(signed(given, gatewayKeys.privateKey, unsignedIn(given))),
    forge: given => flat(signed(given, stranger.privateKey)),
    signatures: ['sign'],
    accounts: ['oid_partner'],
    amounts: ['money_order', 'money_refund'],
    alsoRefused: [
      { name: 'an algorithm of other products', fields: { ...fields, sign_type: 'MD5' } },
      { name: 'an algorithm of other accounts', fields: { ...fields, sign_type: 'SHA256withRSA' } },
      { name: 'no time of the order', fields: { ...fields, dt_order: '' } },
      { name: 'no time of the refund', fields: { ...refundNews, dt_refund: '' } },
      { name: 'a payment and a refund', fields: { ...fields, ...refundNews } },
    ],
    accept: {
      ...{ status: 200, contentType: 'application/json;charset=utf-8' },
      body: '{"ret_code":"0000","ret_msg":"ok"}',
    },
    refuse: {
      contentType: 'application/json;charset=utf-8',
      body: '{"ret_code":"9999","ret_msg":"refused"}',
    },
    acceptWord: '0000',
    sensitive: ['info_order', 'no_agree', 'id_no', 'acct_name', 'card_no'],
  }
}
