import type { Unbinding } from '@pay/core'
import { defineOperation, type Operation, unclear } from '@pay/core/provider'
import { answerRule, contradictsNothing } from '../answers.ts'
import { optionalCardType } from '../fields/card.ts'
import { orderId } from '../fields/order.ts'
import { agreement, userId } from '../fields/payer.ts'
import type { MpayUnbindInput } from '../inputs/cards.ts'
import { readCode } from '../reading.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayOptions } from '../settings.ts'

/**
 * Card unbind. Its answer is signed and names nothing of what was asked.
 *
 * @source "Card Unbind API", /bankcardunbind.htm
 */
export const unbindCard = (options: MpayOptions): Operation<MpayUnbindInput, Unbinding> =>
  defineOperation<MpayUnbindInput, Unbinding>({
    name: 'cards.unbind',
    title: 'End an agreement',
    kind: 'write',
    host: 'trade',
    path: 'bankcardunbind.htm',
    recipe: requestRecipe(options),
    body: 'json',
    input: { orderId: orderId(), userId, agreement, cardType: optionalCardType },
    example: { orderId: 'U0000000001', userId: '15452', agreement: '2017092339974797' },
    unsettled: 'Ask cards.list whether the agreement is still there; if it is, unbind it again.',
    answer: answerRule(answerRecipes(options)),
    source: '"Card Unbind API", /bankcardunbind.htm',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...wire,
    }),
    interpret: (answer, input, context) =>
      readCode<Unbinding>('unbinding', answer, {
        done: () =>
          contradictsNothing(answer, input, context)
            ? { status: 'succeeded' }
            : unclear('mismatch'),
      }),
  })
