import type { Submission } from '@pay/core'
import { defineOperation, type Operation, text, textOf, unclear } from '@pay/core/provider'
import { answerRule, isOurs, messageOf, wordsOf } from '../answers.ts'
import { reasonOf } from '../failures.ts'
import { orderId } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { SubmitReferenceInput } from '../inputs.ts'
import { queryPayment } from './query-payment.ts'

const repeated = { order: ['out_trade_no'], amount: [] }

/**
 * Submits the payer's transfer reference. `00` says that it was taken, not that it was paid.
 *
 * @source "MMK interface", Pay_Trade_CheckOrder, whose page is called updateSID; signed fields
 *   inferred (SOURCES.md)
 */
export const submitReference = (gateway: Gateway): Operation<SubmitReferenceInput, Submission> =>
  defineOperation<SubmitReferenceInput, Submission>({
    name: 'payments.submitReference',
    title: 'Submit the reference of a transfer',
    kind: 'write',
    path: gateway.options.checkOrderPath,
    recipe: gateway.recipes.checkOrder,
    body: gateway.options.bodyFormat,
    input: {
      orderId: orderId('pay_orderid', gateway),
      reference: text({
        label: 'Transfer reference',
        rule: 'the last 5 digits of the payer’s transaction number',
        example: '01234',
        wire: 'serial_number',
        pattern: /^\d{5}$/,
      }),
    },
    example: { orderId: 'D0000000001', reference: '01234' },
    settledBy: queryPayment(gateway),
    answer: answerRule(['status'], ['timestamp']),
    source: '"MMK interface", Pay_Trade_CheckOrder',
    encode: ({ wire }, { account }) => ({ pay_memberid: account, ...wire }),
    interpret(answer, input, context) {
      const status = textOf(answer, 'status')
      if (status === undefined) return unclear('not-the-documented-body')
      if (!isOurs(answer, repeated, input, context))
        return unclear('mismatch', wordsOf(answer, 'status'))
      if (status === '00') return { status: 'accepted' }
      return {
        status: 'refused',
        reason: reasonOf(messageOf(answer)),
        ...wordsOf(answer, 'status'),
      }
    },
  })
