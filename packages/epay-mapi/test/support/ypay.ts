import {
  createEpayMapi,
  type YpayPaymentInput,
  type YpayProvider,
  type YpaySettings,
} from '../../src/index.ts'
import { merchantId, payment, secret } from './merchant.ts'

/** The factory as this dialect has it: a suite takes one kind of settings. */
export const createYpay = (settings: YpaySettings): YpayProvider => createEpayMapi(settings)

export const ypaySettings: YpaySettings = {
  dialect: 'ypay',
  baseUrl: 'https://gateway.example',
  merchantId,
  secret,
}

export const ypayPayment: YpayPaymentInput = payment
