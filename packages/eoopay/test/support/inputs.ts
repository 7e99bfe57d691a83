import type { MmkPaymentInput, MmkPayoutInput } from '../../../mmk/src/index.ts'
import type { ColombianPaymentInput, ColombianPayoutInput } from '../../../payout-co/src/index.ts'

/** The inputs behind the vectors. */
export const deposit: MmkPaymentInput = {
  orderId: 'T0000000001',
  amount: { value: '1000.00', currency: 'MMK' },
  channel: '948',
  notifyUrl: 'https://m.example/n',
  returnUrl: 'https://m.example/r',
  userId: '15452',
}

export const payout: MmkPayoutInput = {
  orderId: 'W0000000001',
  amount: { value: '1000.00', currency: 'MMK' },
  product: '10000',
  beneficiary: { bank: 'kbz', account: '09123456789', name: 'Test User' },
  userId: '15452',
  notifyUrl: 'https://m.example/p',
}

export const colombianPayout: ColombianPayoutInput = {
  orderId: 'W0000000002',
  amount: { value: '1000.00', currency: 'COP' },
  product: '10804',
  beneficiary: {
    bank: '1059',
    accountType: 'checking',
    account: '4585347382476835478',
    name: 'José Peña',
    phone: '3001234567',
    email: 'a@b.example',
    document: { type: 'CC', number: '3215545610' },
  },
  userId: '54545',
  notifyUrl: 'https://m.example/p',
}

export const savingsPayout: ColombianPayoutInput = {
  ...colombianPayout,
  beneficiary: { ...colombianPayout.beneficiary, accountType: 'savings' },
}

export const payIn: ColombianPaymentInput = {
  orderId: 'T0000000002',
  amount: { value: '1000.00', currency: 'COP' },
  channel: '946',
  notifyUrl: 'https://m.example/n',
  returnUrl: 'https://m.example/r',
  userId: '54545',
  payer: { name: 'José Peña', email: 'a@b.example', phone: '3001234567' },
}
