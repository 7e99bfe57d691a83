import { type Raw, secret } from '@pay/core'
import { type CheckedInput, type Context, type Outcome, textOf, unclear } from '@pay/core/provider'
import { amountIn, hasSettled, isAbout } from './answers.ts'
import { hintsOf, wordsOf } from './failures.ts'
import { readCode, refusedStep } from './reading.ts'
import type { MpayPayment } from './results/payments.ts'
import { smsAction } from './sms.ts'

type Step = Outcome<MpayPayment>

const waiting = {
  status: 'pending',
  nextAction: null,
  refused: null,
  payable: null,
} as const

const providerIdOf = (answer: Raw) => textOf(answer, 'oid_paybill') ?? null

/**
 * `0000` says that the request succeeded. Paid it is with `result_pay` SUCCESS, or with a day of
 * settlement where no `result_pay` came.
 */
const isPaid = (answer: Raw) => {
  const resultPay = textOf(answer, 'result_pay')
  return resultPay === undefined ? hasSettled(answer) : resultPay === 'SUCCESS'
}

const done = (answer: Raw): Step => {
  const providerId = providerIdOf(answer)
  const credited = amountIn(answer)
  if (credited === undefined || !isPaid(answer)) return { ...waiting, providerId }
  const agreement = textOf(answer, 'no_agree')
  const left = agreement === undefined ? {} : { agreement: secret(agreement) }
  return { status: 'succeeded', providerId, requested: null, credited, paidAt: null, ...left }
}

const sms = (answer: Raw, context: Context): Step => {
  const nextAction = smsAction(answer, context)
  if (nextAction === null) return unclear('not-the-documented-body', wordsOf(answer))
  return { ...waiting, providerId: providerIdOf(answer), nextAction }
}

/** A wrong code or a stale token refuses this step alone: the order stays open. */
const stepRefused = (answer: Raw): Step => ({
  ...waiting,
  refused: refusedStep(answer),
  hints: hintsOf('payment', answer),
})

/** What an answer to one step of a payment means. Only a step with a token can have it refused. */
export const interpretStep = (
  answer: Raw,
  input: CheckedInput,
  context: Context,
  step: 'first' | 'with-token',
): Step => {
  const ifOurs = (read: () => Step) => () =>
    isAbout(answer, input, context) ? read() : unclear('mismatch')
  return readCode<MpayPayment>('payment', answer, {
    done: ifOurs(() => done(answer)),
    sms: ifOurs(() => sms(answer, context)),
    pending: () => ({ ...waiting, hints: hintsOf('payment', answer) }),
    ...(step === 'with-token' && { token: () => stepRefused(answer) }),
  })
}
