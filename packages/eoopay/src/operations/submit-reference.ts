import type { Submission } from '@pay/core'
import { defineOperation, type Operation, text, textOf, unclear } from '@pay/core/provider'
import { answerRule, messageOf, wordsOf } from '../answers.ts'
import { reasonOf } from '../failures.ts'
import { orderId } from '../fields.ts'
import type { SubmitReferenceInput } from '../inputs.ts'
import { queryRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
import { queryPayment } from './query-payment.ts'

/**
 * Submits the payer's transfer reference. `00` says that it was taken, not that it was paid.
 *
 * @source "MMK interface", Pay_Trade_CheckOrder, whose page is called updateSID; signed fields
 *   inferred (SOURCES.md)
 */
export const submitReference = (
  currency: string,
  options: EoopayOptions,
): Operation<SubmitReferenceInput, Submission> =>
  defineOperation<SubmitReferenceInput, Submission>({
    name: 'payments.submitReference',
    title: 'Submit the reference of a transfer',
    kind: 'write',
    path: 'Pay_Trade_CheckOrder',
    recipe: queryRecipe,
    body: 'form',
    input: {
      orderId: orderId('pay_orderid', options),
      reference: text({
        label: 'Transfer reference',
        rule: 'the last 5 digits of the payer’s transaction number',
        example: '01234',
        wire: 'serial_number',
        pattern: /^\d{5}$/,
      }),
    },
    example: { orderId: 'D0000000001', reference: '01234' },
    settledBy: queryPayment(currency, options),
    answer: answerRule(['status'], ['timestamp']),
    source: '"MMK interface", Pay_Trade_CheckOrder',
    encode: ({ wire }, { account }) => ({ pay_memberid: account, ...wire }),
    interpret(answer) {
      const status = textOf(answer, 'status')
      if (status === undefined) return unclear('not-the-documented-body')
      if (status === '00') return { status: 'accepted' }
      return {
        status: 'refused',
        reason: reasonOf(messageOf(answer)),
        ...wordsOf(answer, 'status'),
      }
    },
  })
