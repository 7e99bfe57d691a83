import { type Binding, type Raw, secret } from '@pay/core'
import { type CheckedInput, type Context, type Outcome, textOf, unclear } from '@pay/core/provider'
import { isAboutBinding } from './answers.ts'
import { hintsOf, wordsOf } from './failures.ts'
import { readCode, refusedStep } from './reading.ts'
import { smsAction } from './sms.ts'

type Step = Outcome<Binding>

const waiting = { status: 'pending', nextAction: null, refused: null } as const

/** Nothing was debited by a binding, and the list shows what became of it. */
export const unsettledBinding =
  'Nothing was debited. Ask cards.list whether the card is bound; if it is not, bind it again.'

/** Four digits are the end of the card; whatever else came in their place is left alone. @source "MPAY card bind verify" */
export const endingIn = (answer: Raw): string | null => {
  const number = textOf(answer, 'card_no') ?? ''
  return /^\d{4}$/.test(number) ? number : null
}

/** @source "MPAY card bind verify": no_agree is optional there */
const done = (answer: Raw): Step => {
  const agreement = textOf(answer, 'no_agree')
  return agreement === undefined
    ? { ...waiting, hints: ['No agreement came with it: ask cards.list for it.'] }
    : { status: 'succeeded', agreement: secret(agreement), ending: endingIn(answer) }
}

const sms = (answer: Raw, context: Context): Step => {
  const nextAction = smsAction(answer, context)
  if (nextAction === null) return unclear('not-the-documented-body', wordsOf(answer))
  return { ...waiting, nextAction }
}

/** What an answer to one step of a binding means. Only a step with a token can have it refused. */
export const interpretBinding = (
  answer: Raw,
  input: CheckedInput,
  context: Context,
  step: 'first' | 'with-token',
): Step => {
  const hints = hintsOf('binding', answer)
  const ifOurs = (read: () => Step) => () =>
    isAboutBinding(answer, input, context) ? read() : unclear('mismatch')
  // an agreement comes with a yes alone
  const ifOpen = (read: () => Step) => () =>
    textOf(answer, 'no_agree') === undefined ? read() : unclear('contradiction', wordsOf(answer))
  return readCode<Binding>('binding', answer, {
    done: ifOurs(() => done(answer)),
    sms: ifOurs(() => sms(answer, context)),
    pending: ifOpen(() => ({ ...waiting, hints })),
    ...(step === 'with-token' && {
      token: ifOpen(() => ({ ...waiting, refused: refusedStep(answer), hints })),
    }),
  })
}
