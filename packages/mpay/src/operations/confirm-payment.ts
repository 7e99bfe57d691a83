import { defineOperation, type Operation } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { amount, orderedAt, orderId } from '../fields/order.ts'
import { code, token } from '../fields/sms.ts'
import type { MpayConfirmInput } from '../inputs/payments.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPayment } from '../results/payments.ts'
import type { MpayOptions } from '../settings.ts'
import { interpretStep } from '../step.ts'
import { queryPayment } from './query-payment.ts'

/**
 * Verify: pays with the SMS code.
 *
 * @source "MPAY Verify" (Direct API); the path from the official demo, the page prints another
 */
export const confirmPayment = (options: MpayOptions): Operation<MpayConfirmInput, MpayPayment> =>
  defineOperation<MpayConfirmInput, MpayPayment>({
    name: 'payments.confirm',
    title: 'Confirm with the SMS code',
    kind: 'write',
    host: 'pay',
    path: options.verifyPath,
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      orderId: orderId({ wire: 'no_order' }),
      orderedAt: orderedAt(),
      amount,
      token,
      code,
    },
    example: {
      orderId: 'M0000000001',
      orderedAt: '2026-01-31T09:30:00.000Z',
      amount: { value: '55.44', currency: 'CNY' },
      token: 'E4A27991786F7114DCAF88C266A465C2',
      code: '123456',
    },
    settledBy: queryPayment(options),
    answer: answerRule(answerRecipes(options)),
    source: '"MPAY Verify" (Direct API), /v1/bankcardpay',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...wire,
    }),
    interpret: (answer, input, context) => interpretStep(answer, input, context, 'with-token'),
  })
