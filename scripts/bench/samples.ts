import { generateKeyPairSync } from 'node:crypto'

export const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'

/** What an epay shop sends to create a payment: eight signed fields, with the addresses that shops have. */
export const eightFields = {
  pid: '152787',
  type: 'alipay',
  out_trade_no: '20240125193935458',
  notify_url: 'https://api.shop.example.com/v1/tenants/5f2b8c1e-7a90-4d31/webhooks/payments/epay',
  return_url: 'https://www.shop.example.com/checkout/orders/0f8fad5b-d9cb-469f/thank-you',
  name: 'Annual membership for two',
  money: '128.00',
  ext: 'customer-7c9e6679-7425-40de-944b-e07fc1f90ae7',
}

/** The shortest values that such a request can have. */
export const shortFields = {
  pid: '1000',
  type: 'wxpay',
  out_trade_no: '20240125193935458',
  notify_url: 'https://m.example/n',
  return_url: 'https://m.example/r',
  name: 'VIP',
  money: '1.00',
  ext: '42',
}

/** The same order many times over, each with its own number. */
export const ordersLike = <F extends { readonly out_trade_no: string }>(fields: F): readonly F[] =>
  Array.from({ length: 64 }, (_, at) => ({
    ...fields,
    out_trade_no: `202401251939${String(at).padStart(5, '0')}`,
  }))

/** What MPAY notifies of a payment. */
export const notified = (at: number) => ({
  bank_code: '01020000',
  dt_order: '20180321204108',
  money_order: '55.44',
  no_order: `20180321204108${at}`,
  oid_partner: '201710250001059760',
  oid_paybill: '2018032163459808',
  pay_type: '2',
  result_pay: 'SUCCESS',
  settle_date: '20180321',
  sign_type: 'RSA',
})

/** The length of the platform key that is in use at the gateway. */
export const platform = generateKeyPairSync('rsa', { modulusLength: 1024 })
export const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
