import type { Money } from '@pay/core'
import type { InputRule } from '@pay/core/provider'
import { accountNumber, defineCountry, words } from '@pay/eoopay'
import { banks } from './banks.ts'
import { documents } from './documents.ts'
import { accountType, bank, document, email, phone } from './fields.ts'
import type { ColombianPaymentInput, ColombianPayoutInput } from './inputs.ts'

const money = (value: string): Money<'COP'> => ({ value, currency: 'COP' })

const documentRule: InputRule = {
  path: 'beneficiary.document.number',
  check: text => {
    const type = text('beneficiary.document.type')
    const number = text('beneficiary.document.number')
    const rule = documents.find(({ value }) => value === type)
    const broken = rule !== undefined && number !== undefined && !rule.pattern.test(number)
    return broken ? `must be ${rule.rule} for ${rule.value}, without separators` : null
  },
}

const isKnownBank = (code: string | undefined) => banks.some(({ value }) => value === code)

/** @source "COP interface" (payout, bank list); the pay-in page is the gateway's page for Mexico */
export const colombia = defineCountry<'COP', ColombianPaymentInput, ColombianPayoutInput>({
  id: 'payout-co',
  currency: 'COP',
  payIn: {
    fields: common => ({
      ...common,
      payer: {
        name: words({ label: 'Payer name', example: 'José Peña', wire: 'pay_name' }),
        email: email('pay_email'),
        phone: phone('pay_phone'),
      },
    }),
    example: {
      orderId: 'D0000000001',
      amount: money('50000.00'),
      channel: '946',
      notifyUrl: 'https://shop.example/notify/payout-co',
      returnUrl: 'https://shop.example/return',
      userId: '15452',
      payer: { name: 'José Peña', email: 'jose@correo.example', phone: '3001234567' },
    },
    source: '"MXN interface", Pay_AddOrder.html, taken for Colombia: unproven',
  },
  payOut: {
    fields: common => ({
      ...common,
      beneficiary: {
        bank,
        accountType,
        account: accountNumber('4585347382476835478'),
        name: words({ label: 'Beneficiary name', example: 'José Peña', wire: 'name' }),
        phone: phone('mobile'),
        email: email('email'),
        document,
      },
    }),
    rules: [documentRule],
    hints: ({ wire }) =>
      isKnownBank(wire.bankname)
        ? []
        : ['The bank code is not in the gateway’s list of 37: ask them before you rely on it.'],
    example: {
      orderId: 'W0000000002',
      amount: money('50000.00'),
      product: '10804',
      beneficiary: {
        bank: '1059',
        accountType: 'checking',
        account: '4585347382476835478',
        name: 'José Peña',
        phone: '3001234567',
        email: 'jose@correo.example',
        document: { type: 'CC', number: '3215545610' },
      },
      userId: '54545',
      notifyUrl: 'https://shop.example/notify/payout-co',
    },
    source: '"COP interface", Payment_AddOrder',
  },
})
