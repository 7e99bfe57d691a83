import { defineOperation, type InputRule, type Operation, text } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { seal } from '../envelope.ts'
import { amount, card, cardType, goods, notifyUrl, orderedAt, orderId } from '../fields.ts'
import type { MpayPaymentInput } from '../inputs.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPayment } from '../results.ts'
import { riskItem } from '../risk.ts'
import type { MpayOptions } from '../settings.ts'
import { interpretStep, noTokenYet } from '../step.ts'
import { queryPayment } from './query-payment.ts'

const example: MpayPaymentInput = {
  orderId: 'M0000000001',
  orderedAt: '2026-01-31T09:30:00.000Z',
  amount: { value: '55.44', currency: 'CNY' },
  userId: '15452',
  goods: { name: '点读机', kind: 'virtual' },
  notifyUrl: 'https://shop.example/notify/mpay',
  cardType: 'debit',
  risk: riskItem({
    category: '2009',
    userNumber: '15452',
    registeredAt: '20240101120000',
    goods: '点读机',
  }).reveal(),
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

/** The texts in the risk details, or `null` when they are no JSON object. */
const riskTexts = (value: string): readonly string[] | null => {
  try {
    const parsed: unknown = JSON.parse(value)
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject ? Object.values(parsed).map(String) : null
  } catch {
    return null
  }
}

const riskRule: InputRule = {
  path: 'risk',
  check: field => {
    const risk = field('risk')
    return risk === undefined || riskTexts(risk) !== null ? null : 'must be built with `riskItem`'
  },
}

const risk = text({
  label: 'Risk details',
  rule: 'JSON text, built with riskItem',
  example: '{"frms_ware_category":"2009"}',
  wire: 'risk_item',
  sensitive: true,
  parts: value => riskTexts(value) ?? [],
})

const agreement = text({
  label: 'Agreement',
  rule: 'at most 32 letters and digits',
  example: '2017092339974797',
  wire: 'no_agree',
  pattern: /^[A-Za-z0-9]{1,32}$/,
  sensitive: true,
  optional: true,
})

const userId = text({
  label: 'User',
  rule: 'at most 32 visible characters without & or =',
  example: '15452',
  wire: 'user_id',
  pattern: /^\P{Cf}+$/u,
  maxLength: 32,
  without: '&=',
  sensitive: true,
})

const note = text({
  label: 'Note',
  rule: 'at most 255 characters without & or =',
  example: 'order 42',
  wire: 'info_order',
  maxLength: 255,
  without: '&=',
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

/** The identity card is the only kind that all sources agree on. @source "MPAY Apply", id_type */
const identityCard = { id_type: '0' }

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
      orderId,
      orderedAt: orderedAt('dt_order'),
      amount,
      userId,
      goods,
      notifyUrl,
      cardType,
      risk,
      card,
      agreement,
      note,
      validMinutes,
    },
    example,
    rules: [...cardRules, riskRule],
    settledBy: queryPayment(options),
    answer: answerRule(answerRecipes(options)),
    source: '"MPAY Apply" (Direct API), /v1/bankcardprepay',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...('id_no' in wire ? identityCard : {}),
      ...wire,
    }),
    interpret: (answer, input, context) => interpretStep(answer, input, context, noTokenYet),
  })
