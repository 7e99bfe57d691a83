import { defineOperation, type Operation, text } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { amount, orderedAt, orderId } from '../fields.ts'
import type { MpayConfirmInput } from '../inputs.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPayment } from '../results.ts'
import type { MpayOptions } from '../settings.ts'
import { interpretStep, stepRefused } from '../step.ts'
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
      orderId,
      orderedAt: orderedAt(),
      amount,
      token: text({
        label: 'Token',
        rule: 'the token of the SMS step',
        example: 'E4A27991786F7114DCAF88C266A465C2',
        wire: 'token',
        pattern: /^[\w-]{1,64}$/,
        sensitive: true,
      }),
      code: text({
        label: 'SMS code',
        rule: 'the digits that the payer got, at most 6',
        example: '123456',
        wire: 'verify_code',
        pattern: /^\d{1,6}$/,
        sensitive: true,
      }),
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
    interpret: (answer, input, context) => interpretStep(answer, input, context, stepRefused),
  })
