import type { Binding } from '@pay/core'
import { defineOperation, type Operation } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { interpretBinding, unsettledBinding } from '../binding.ts'
import { seal } from '../envelope.ts'
import { card, cardType, identityCard } from '../fields/card.ts'
import { orderedAt, orderId } from '../fields/order.ts'
import { exampleRisk, risk, riskRule, userId } from '../fields/payer.ts'
import type { MpayBindInput } from '../inputs/cards.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayOptions } from '../settings.ts'

const example: MpayBindInput = {
  orderId: 'B0000000001',
  userId: '15452',
  cardType: 'debit',
  risk: exampleRisk,
  card: {
    number: '6222020000000009',
    holder: '李天增',
    phone: '13800000000',
    identityNumber: '330401198001014616',
  },
}

/**
 * Card bind apply: sends the payer an SMS code. The body goes encrypted. No `notify_url` is sent: no
 * document says what would come to it.
 *
 * @source "MPAY Card Bind Apply", /v1/bankcardbind
 */
export const bindCard = (options: MpayOptions): Operation<MpayBindInput, Binding> =>
  defineOperation<MpayBindInput, Binding>({
    name: 'cards.bind',
    title: 'Bind a card',
    kind: 'write',
    host: 'pay',
    path: 'v1/bankcardbind',
    recipe: requestRecipe(options),
    body: 'json',
    seal,
    input: {
      orderId: orderId({ wire: 'no_order' }),
      orderedAt: orderedAt({ wire: 'dt_order', optional: true }),
      userId,
      cardType,
      risk,
      card,
    },
    example,
    rules: [riskRule],
    unsettled: unsettledBinding,
    answer: answerRule(answerRecipes(options)),
    source: '"MPAY Card Bind Apply", /v1/bankcardbind',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...(options.bindVersion !== '' && { api_version: options.bindVersion }),
      ...identityCard,
      ...wire,
    }),
    interpret: (answer, input, context) => interpretBinding(answer, input, context, 'first'),
  })
