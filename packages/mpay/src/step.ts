import { type Raw, secret } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  type Outcome,
  refusal,
  textOf,
  unclear,
} from '@pay/core/provider'
import { amountIn, hasSettled, isAbout } from './answers.ts'
import { type CodeClass, returnCodes } from './codes.ts'
import { hintsOf, reasonOf, wordsOf } from './failures.ts'
import type { MpayPayment } from './results.ts'

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

const tokenMs = 30 * 60 * 1000

const sms = (answer: Raw, { now }: Context): Step => {
  const token = textOf(answer, 'token')
  if (token === undefined) return unclear('not-the-documented-body', wordsOf(answer))
  const expiresAt = new Date(now.getTime() + tokenMs)
  const nextAction = { type: 'sms', token: secret(token), expiresAt } as const
  return { ...waiting, providerId: providerIdOf(answer), nextAction }
}

const classOf = (answer: Raw): CodeClass | 'unlisted' =>
  returnCodes.get(textOf(answer, 'ret_code') ?? '')?.class ?? 'unlisted'

const unsure = (answer: Raw, cause: 'undecided' | 'duplicate' | 'unlisted-code'): Step =>
  unclear(cause, { ...wordsOf(answer), hints: hintsOf(answer) })

const refused = (answer: Raw): Step => {
  const words = wordsOf(answer)
  return refusal({ ...words, reason: reasonOf(words.code ?? ''), hints: hintsOf(answer) })
}

/** What an answer to one step of a payment means; `onToken` says it for token and SMS codes. */
export const interpretStep = (
  answer: Raw,
  input: CheckedInput,
  context: Context,
  onToken: (answer: Raw) => Step,
): Step => {
  const meaning = classOf(answer)
  switch (meaning) {
    case 'done':
      return isAbout(answer, input, context) ? done(answer) : unclear('mismatch')
    case 'sms':
      return isAbout(answer, input, context) ? sms(answer, context) : unclear('mismatch')
    case 'pending':
      return { ...waiting, hints: hintsOf(answer) }
    case 'token':
      return onToken(answer)
    case 'refused':
    case 'configuration':
      return refused(answer)
    case 'duplicate':
      return unsure(answer, 'duplicate')
    case 'unlisted':
      return unsure(answer, 'unlisted-code')
    default:
      return unsure(answer, 'undecided')
  }
}

/** A token or SMS code refused before there is one to refuse: the gateway contradicts itself. */
export const noTokenYet = (answer: Raw): Step => unsure(answer, 'undecided')

/** A wrong code or a stale token refuses this step alone: the order stays open. */
export const stepRefused = (answer: Raw): Step => {
  const words = wordsOf(answer)
  const reason = reasonOf(words.code ?? '')
  return { ...waiting, refused: { ...words, reason }, hints: hintsOf(answer) }
}
