import { createHash } from 'node:crypto'
import {
  createEpayMapi,
  type EpayMapiProvider,
  type EpayMapiSettings,
  type EpayPaymentInput,
} from '../../src/index.ts'

export const merchantId = '1001'

/** The example key of the interface document. */
export const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'

export const settings: EpayMapiSettings = {
  baseUrl: 'https://gateway.example',
  merchantId,
  secret,
}

/** The factory as the source document's dialect has it: a suite takes one kind of settings. */
export const createMapi = (settings: EpayMapiSettings): EpayMapiProvider => createEpayMapi(settings)

export const payment: EpayPaymentInput = {
  orderId: 'ORD-0001',
  amount: { value: '1.00', currency: 'CNY' },
  method: 'alipay',
  name: 'VIP',
  notifyUrl: 'https://shop.example/epay/notify',
  returnUrl: 'https://shop.example/epay/return',
}

export type Fields = Readonly<Record<string, string>>

/** The rule in its plainest words: an implementation of its own, so that both cannot be wrong together. */
export const signatureOf = (fields: Fields, key = secret): string => {
  const pairs = Object.entries(fields)
    .filter(([name, value]) => name !== 'sign' && name !== 'sign_type' && value !== '')
    .map(([name, value]) => [Buffer.from(name), `${name}=${value}`] as const)
    .sort(([one], [other]) => Buffer.compare(one, other))
  const text = pairs.map(([, pair]) => pair).join('&')
  return createHash('md5').update(`${text}${key}`).digest('hex')
}

export const signed = (fields: Fields, key = secret): Fields => ({
  ...fields,
  sign: signatureOf(fields, key),
  sign_type: 'MD5',
})

/** A paid order, as the gateway tells of it. */
export const paid: Fields = {
  pid: merchantId,
  trade_no: 'Y2026013109300012345',
  out_trade_no: 'ORD-0001',
  type: 'alipay',
  name: 'VIP',
  money: '1.00',
  trade_status: 'TRADE_SUCCESS',
}

export const queryOf = (fields: Fields): string => new URLSearchParams({ ...fields }).toString()

/** Fields as the gateway sends them: in the query of a GET. */
export const byGet = (fields: Fields, path = '/notify?') => ({
  method: 'GET',
  url: `${path}${queryOf(fields)}`,
})

/** The same as the body of a POST. */
export const byPost = (fields: Fields, url = '/notify') => ({
  method: 'POST',
  url,
  body: queryOf(fields),
})
