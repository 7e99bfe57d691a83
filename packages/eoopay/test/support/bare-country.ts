import {
  createEoopay,
  defineCountry,
  type EoopayPaymentInput,
  type EoopayPayoutInput,
  type EoopaySettings,
} from '../../src/index.ts'

const amount = { value: '1000.00', currency: 'XXX' } as const
const urls = { notifyUrl: 'https://m.example/n', returnUrl: 'https://m.example/r' }

/** A country that adds nothing to the gateway's common fields. */
const bare = defineCountry<'XXX', EoopayPaymentInput<'XXX'>, EoopayPayoutInput<'XXX'>>({
  id: 'bare',
  currency: 'XXX',
  payIn: {
    fields: common => common,
    example: { orderId: 'D1', amount, channel: '948', userId: '1', ...urls },
    source: 'made for tests',
  },
  payOut: {
    fields: common => common,
    example: { orderId: 'W1', amount, product: '1', userId: '1', notifyUrl: urls.notifyUrl },
    source: 'made for tests',
  },
})

export const createBare = (settings: EoopaySettings) => createEoopay(bare, settings)
