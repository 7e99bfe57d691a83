import type { PayoutState, Raw } from '@pay/core'
import { textOf } from '@pay/core/provider'
import type { Gateway } from './gateway.ts'
import { payoutStatusOf, queryMeaningOf } from './statuses.ts'

/** What an answer says of a payout; `null` for one that says nothing of it. */
export type Status = PayoutState['status'] | 'contradiction' | null

/** The page's own form: `code` `0`, and `status`. */
const pageStatusOf = (answer: Raw): PayoutState['status'] | null => {
  const status = textOf(answer, 'status')
  return textOf(answer, 'code') === '0' && status !== undefined ? payoutStatusOf(status) : null
}

/** The family's classic form: `status` says whether the question was answered, `refCode` the rest. */
const classicStatusOf = (answer: Raw, refCode: string, { options }: Gateway): Status => {
  const answered = textOf(answer, 'status')?.toLowerCase() === 'success'
  const meaning = queryMeaningOf(refCode, options.queryRefCodes)
  // "no such transaction" comes with an error; no other state is believed beside one
  if (meaning === 'not-found') return answered ? 'contradiction' : meaning
  return answered ? meaning : null
}

/** With a code of the page beside it, both forms have to say the same. */
export const statusOf = (answer: Raw, gateway: Gateway): Status => {
  const page = pageStatusOf(answer)
  const refCode = textOf(answer, 'refCode')
  if (refCode === undefined) return page
  const classic = classicStatusOf(answer, refCode, gateway)
  return textOf(answer, 'code') === undefined || page === classic ? classic : 'contradiction'
}

const carriesSignature = (answer: Raw) =>
  textOf(answer, 'sign', 'pay_md5sign', 'pays_md5sign') !== undefined

/** No page has a signature here, and relatives send one: which answers have to carry it is a setting. */
export const hasToFit = (answer: Raw, gateway: Gateway): boolean => {
  const { payoutQuerySignature: wanted } = gateway.options
  if (wanted === 'ignored') return false
  const states = ![null, 'not-found'].includes(statusOf(answer, gateway))
  return carriesSignature(answer) || (wanted === 'required' && states)
}
