import type { Binding } from '@pay/core'
import { defineOperation, type Operation } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { interpretBinding, unsettledBinding } from '../binding.ts'
import { orderId } from '../fields/order.ts'
import { userId } from '../fields/payer.ts'
import { code, token } from '../fields/sms.ts'
import type { MpayConfirmBindInput } from '../inputs/cards.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayOptions } from '../settings.ts'

/**
 * Card bind verify: binds with the SMS code.
 *
 * @source "MPAY Card Bind Verify", /v1/bankcardbindverfy; the missing letter is the gateway's own
 */
export const confirmBind = (options: MpayOptions): Operation<MpayConfirmBindInput, Binding> =>
  defineOperation<MpayConfirmBindInput, Binding>({
    name: 'cards.confirmBind',
    title: 'Bind with the SMS code',
    kind: 'write',
    host: 'pay',
    path: 'v1/bankcardbindverfy',
    recipe: requestRecipe(options),
    body: 'json',
    input: { orderId: orderId({ wire: 'no_order' }), userId, token, code },
    example: {
      orderId: 'B0000000001',
      userId: '15452',
      token: 'E4A27991786F7114DCAF88C266A465C2',
      code: '123456',
    },
    unsettled: unsettledBinding,
    answer: answerRule(answerRecipes(options)),
    source: '"MPAY Card Bind Verify", /v1/bankcardbindverfy',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...wire,
    }),
    interpret: (answer, input, context) => interpretBinding(answer, input, context, 'with-token'),
  })
