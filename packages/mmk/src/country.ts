import type { Money, Sensitive } from '@pay/core'
import { choice } from '@pay/core/provider'
import {
  accountNumber,
  defineCountry,
  type EoopayPaymentInput,
  type EoopayPayoutInput,
  words,
} from '@pay/eoopay'

/** A deposit in Myanmar needs nothing beyond the gateway's common fields. */
export type MmkPaymentInput = EoopayPaymentInput<'MMK'>

/** Who is paid. Name and account are never printed. */
export interface MmkBeneficiary {
  readonly bank: 'kbz' | 'wave'
  /** The bank account or wallet number: letters and digits. */
  readonly account: Sensitive
  readonly name: Sensitive
}

/** A payout in Myanmar. */
export interface MmkPayoutInput extends EoopayPayoutInput<'MMK'> {
  readonly beneficiary: MmkBeneficiary
}

const money = (value: string): Money<'MMK'> => ({ value, currency: 'MMK' })

/** @source "MMK interface": Pay_AddOrder.html, Payment_AddOrder */
export const myanmar = defineCountry<'MMK', MmkPaymentInput, MmkPayoutInput>({
  id: 'mmk',
  currency: 'MMK',
  payIn: {
    fields: common => common,
    example: {
      orderId: 'D0000000001',
      amount: money('1000.00'),
      channel: '948',
      notifyUrl: 'https://shop.example/notify/mmk',
      returnUrl: 'https://shop.example/return',
      userId: '15452',
    },
    source: '"MMK interface", Pay_AddOrder.html',
  },
  payOut: {
    fields: common => ({
      ...common,
      beneficiary: {
        bank: choice({
          label: 'Bank or wallet',
          rule: 'kbz or wave',
          example: 'kbz',
          wire: 'bankname',
          choices: [
            { value: 'kbz', label: 'KBZ' },
            { value: 'wave', label: 'Wave' },
          ],
        }),
        account: accountNumber('09123456789'),
        name: words({ label: 'Beneficiary name', example: 'U Aung', wire: 'accountname' }),
      },
    }),
    example: {
      orderId: 'W0000000001',
      amount: money('1000.00'),
      product: '10104',
      beneficiary: { bank: 'kbz', account: '09123456789', name: 'U Aung' },
      userId: '15452',
      notifyUrl: 'https://shop.example/notify/mmk',
    },
    source: '"MMK interface", Payment_AddOrder',
  },
})
