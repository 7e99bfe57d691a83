import type { Order } from '../../records.ts'
import type { Answer } from '../gateway.ts'
import { accept, orderFields, paidFields, signedAnswer } from './answers.ts'
import { fateOf } from './cards.ts'
import { payerOf } from './payers.ts'
import { fail, leaveToBank, refuseAttempt, succeed } from './payments.ts'
import type { Call } from './receive.ts'
import { Refusal } from './refusal.ts'

/** Nothing more is asked of the payer: the bank pays, refuses, or takes its time. */
export function conclude(call: Call, order: Order): Answer {
  const { desk, merchant } = call
  const fate = fateOf(payerOf(desk, order).cardNumber)
  if (fate.kind === 'refused') {
    const { code, staysOpen } = fate
    const refusal = new Refusal('declined', code)
    const end = staysOpen ? refuseAttempt : fail
    end(desk, order, refusal.message)
    throw refusal
  }
  if (fate.kind === 'undecided')
    return undecided(call, leaveToBank(desk, order, fate.ending), fate.code)
  if (merchant.confirmAnswer === 'pending') {
    return undecided(call, leaveToBank(desk, order, 'succeed'), '2008')
  }
  return paid(call, succeed(desk, order))
}

/** @source "MPAY Verify", the response; `result_pay` from a relative */
function paid({ desk, merchant, fields }: Call, order: Order): Answer {
  const result = merchant.resultPay ? { result_pay: 'SUCCESS' } : {}
  const said = { ...orderFields(order, merchant), ...paidFields(order), ...result }
  return accept(signedAnswer(desk, merchant, said), fields, order)
}

/** A code and its words, like an error; whether it is signed stands nowhere. */
function undecided({ fields }: Call, order: Order, code: '2008' | '1111'): Answer {
  const refusal = new Refusal('undecided', code)
  if (code === '1111') throw refusal
  return accept({ ret_code: code, ret_msg: refusal.message }, fields, order)
}
