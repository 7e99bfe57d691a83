import { defineOperation, type InputRule, type Operation, text } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { seal } from '../envelope.ts'
import { cardType, identityCard, optionalCard } from '../fields/card.ts'
import { amount, goods, notifyUrl, orderedAt, orderId, separators } from '../fields/order.ts'
import { exampleRisk, optionalAgreement, risk, riskRule, userId } from '../fields/payer.ts'
import type { MpayPaymentInput } from '../inputs/payments.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPayment } from '../results/payments.ts'
import type { MpayOptions } from '../settings.ts'
import { interpretStep } from '../step.ts'
import { queryPayment } from './query-payment.ts'

const example: MpayPaymentInput = {
  orderId: 'M0000000001',
  orderedAt: '2026-01-31T09:30:00.000Z',
  amount: { value: '55.44', currency: 'CNY' },
  userId: '15452',
  goods: { name: '点读机', kind: 'virtual' },
  notifyUrl: 'https://shop.example/notify/mpay',
  cardType: 'debit',
  risk: exampleRisk,
  card: {
    number: '6222020000000000',
    holder: '李天增',
    phone: '13800000000',
    identityNumber: '330401198001014616',
  },
}

/** Without an agreement, the card's first four fields are needed. @source "MPAY Apply", the remark */
const cardRules: readonly InputRule[] = ['number', 'holder', 'phone', 'identityNumber'].map(
  name => ({
    path: `card.${name}`,
    check: field =>
      field('agreement') === undefined && field(`card.${name}`) === undefined
        ? 'is required unless `agreement` is given'
        : null,
  }),
)

/** An agreement takes the card's place. @source the official demo sends the one or the other */
const agreementRule: InputRule = {
  path: 'agreement',
  check: field =>
    field('agreement') !== undefined && field('card.number') !== undefined
      ? 'must not be given together with `card`'
      : null,
}

const note = text({
  label: 'Note',
  rule: 'at most 255 characters without & or =',
  example: 'order 42',
  wire: 'info_order',
  maxLength: 255,
  without: separators,
  sensitive: true,
  optional: true,
})

const validMinutes = text({
  label: 'Minutes until it closes',
  rule: 'digits',
  example: '10080',
  wire: 'valid_order',
  pattern: /^[1-9]\d{0,5}$/,
  optional: true,
})

/**
 * Apply: creates the order and sends the payer an SMS code. The body goes encrypted.
 *
 * @source "MPAY Apply" (Direct API), /v1/bankcardprepay
 */
export const createPayment = (options: MpayOptions): Operation<MpayPaymentInput, MpayPayment> =>
  defineOperation<MpayPaymentInput, MpayPayment>({
    name: 'payments.create',
    title: 'Create a card payment',
    kind: 'write',
    host: 'pay',
    path: 'v1/bankcardprepay',
    recipe: requestRecipe(options),
    body: 'json',
    seal,
    input: {
      orderId: orderId({ wire: 'no_order' }),
      orderedAt: orderedAt({ wire: 'dt_order' }),
      amount,
      userId,
      goods,
      notifyUrl,
      cardType,
      risk,
      card: optionalCard,
      agreement: optionalAgreement,
      note,
      validMinutes,
    },
    example,
    rules: [...cardRules, agreementRule, riskRule],
    settledBy: queryPayment(options),
    answer: answerRule(answerRecipes(options)),
    source: '"MPAY Apply" (Direct API), /v1/bankcardprepay',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...('id_no' in wire ? identityCard : {}),
      ...wire,
    }),
    interpret: (answer, input, context) => interpretStep(answer, input, context, 'first'),
  })
