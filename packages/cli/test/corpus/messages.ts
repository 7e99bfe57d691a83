import type { Fields } from '../../../core/test/signing/explain/signer.ts'
import type { providers } from '../../src/providers.ts'

/** A realistic message of one call, and what its gateway signs of it. */
export interface Sample {
  readonly provider: keyof typeof providers
  readonly call: string
  readonly fields: Fields
  /** Never signed. */
  readonly omit: readonly string[]
  /** The text between the fields and the key; `null` for a key pair. */
  readonly append: '&key=' | '' | null
  readonly hex: 'upper' | 'lower' | null
  readonly dropsZero?: boolean
  /** Gateways of its kind are known to leave blank values out, too: that is no slip. */
  readonly dropsBlank?: boolean
  /** Signs a list of fields, whatever else is sent. */
  readonly lists?: boolean
}

const eoopay = { append: '&key=', hex: 'upper' } as const
const epay = { append: '', hex: 'lower', omit: ['sign', 'sign_type'] } as const
const mpay = { append: null, hex: null, omit: ['sign'] } as const

/** One sample for each recipe that a provider has. */
export const samples: readonly Sample[] = [
  {
    ...eoopay,
    provider: 'mmk',
    call: 'payments.create',
    omit: ['pay_md5sign', 'type'],
    lists: true,
    fields: {
      pay_orderid: 'T0000000001',
      pay_amount: '20000.00',
      pay_bankcode: '948',
      pay_notifyurl: 'https://shop.example/notify/mmk',
      pay_callbackurl: 'https://shop.example/return',
      pay_userid: 'Aye Aye',
      pay_memberid: '10006',
      pay_applydate: '2024-08-05 03:57:39',
      type: 'json',
    },
  },
  {
    ...eoopay,
    provider: 'payout-co',
    call: 'payouts.create',
    omit: ['pay_md5sign'],
    dropsZero: true,
    fields: {
      out_trade_no: 'W0000000002',
      money: '50000.00',
      payment_code: '10804',
      notifyurl: 'https://shop.example/notify/payout-co',
      userid: '54545',
      bankname: '1059',
      account_type: '1',
      accountnumber: '4585347382476835478',
      name: 'José Peña',
      mobile: '3001234567',
      email: 'jose@correo.example',
      card_type: 'CC',
      card_number: '3215545610',
      mchid: '10007',
      applydate: '2024-06-03 03:40:24',
    },
  },
  {
    ...eoopay,
    provider: 'mmk',
    call: 'notification',
    omit: ['sign', 'attach'],
    fields: {
      memberid: '10006',
      orderid: 'T0000000001',
      transaction_id: '20240603013042504853',
      amount: '1000.0000',
      true_amount: '1000.0000',
      datetime: '20240603020915',
      returncode: '00',
      userid: 'Aye "Sein"',
      note: '',
    },
  },
  {
    ...epay,
    provider: 'epay-mapi',
    call: 'payments.create',
    fields: {
      pid: '1001',
      type: 'alipay',
      out_trade_no: '20240125193935458',
      notify_url: 'https://shop.example/epay/notify',
      return_url: 'https://shop.example/epay/return',
      name: '测试支付 VIP',
      money: '10000.00',
      ext: '',
      sitename: '0',
      param: 'a%3Db',
      sign_type: 'MD5',
    },
  },
  {
    ...epay,
    provider: 'epay-mapi',
    call: 'notification',
    dropsBlank: true,
    fields: {
      pid: '1001',
      trade_no: '20160806151343349021',
      out_trade_no: '20160806151343349',
      type: 'wxpay',
      name: 'Tom & "Jerry"',
      money: '0.10',
      trade_status: 'TRADE_SUCCESS',
      param: '',
      sign_type: 'MD5',
    },
  },
  {
    ...mpay,
    provider: 'mpay',
    call: 'payments.query',
    fields: {
      oid_partner: '201304121000001004',
      no_order: 'M0000000001',
      dt_order: '20180828153543',
      query_version: '1.1',
      memo: '',
      sign_type: 'RSA',
    },
  },
  {
    ...mpay,
    provider: 'mpay',
    call: 'notification',
    fields: {
      oid_partner: '201710250001059760',
      no_order: '20180321204108842917',
      dt_order: '20180321204108',
      oid_paybill: '2018032163459808',
      money_order: '10000.50',
      result_pay: 'SUCCESS',
      settle_date: '20180321',
      info_order: '点读机 & "more" http://x.example/',
      acct_name: '',
      pay_type: '2',
      bank_code: '01020000',
      sign_type: 'RSA',
    },
  },
]
