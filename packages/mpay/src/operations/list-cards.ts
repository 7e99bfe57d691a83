import type { Raw } from '@pay/core'
import {
  type CheckedInput,
  defineOperation,
  type Operation,
  type Outcome,
  text,
  unclear,
} from '@pay/core/provider'
import { answerRule, contradictsNothing, repeats } from '../answers.ts'
import { cardsIn, countIn, listNames } from '../card-list.ts'
import { hintsOf } from '../failures.ts'
import { cardNumber, optionalCardType } from '../fields/card.ts'
import { optionalAgreement, userId } from '../fields/payer.ts'
import type { MpayListInput } from '../inputs/cards.ts'
import { readCode } from '../reading.ts'
import { listAnswerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayCardList } from '../results/cards.ts'
import type { MpayOptions } from '../settings.ts'

const offset = text({
  label: 'Left out at the beginning',
  rule: 'digits',
  example: '0',
  wire: 'offset',
  pattern: /^(?:0|[1-9]\d{0,7})$/,
  optional: true,
})

const unproven = 'The gateway signs how many cards there are, and not the list of them.'

/** A list that is longer than what is counted, or missing where cards are, was tampered with. */
const listed = (answer: Raw, { wire }: CheckedInput): Outcome<MpayCardList> => {
  const [cards, count] = [cardsIn(answer), countIn(answer)]
  if (cards === null) return unclear('not-the-documented-body')
  const isCut = cards.length === 0 && (wire.offset ?? '0') === '0' && (count ?? 0) > 0
  if (isCut || cards.length > (count ?? cards.length)) return unclear('contradiction')
  return { status: 'answered', cards, count, hints: cards.length > 0 ? [unproven] : [] }
}

/** Where an answer has cards, or counts some, its code does not say that there are none. */
const none = (answer: Raw): Outcome<MpayCardList> => {
  const isEmpty = cardsIn(answer)?.length === 0 && (countIn(answer) ?? 0) === 0
  if (!isEmpty) return unclear('contradiction')
  return { status: 'answered', cards: [], count: 0, hints: hintsOf('question', answer) }
}

/**
 * Card bind list.
 *
 * @source "Card Bind List Query API", /bankcardbindlist.htm; that the list is not signed, the official demo
 */
export const listCards = (options: MpayOptions): Operation<MpayListInput, MpayCardList> =>
  defineOperation<MpayListInput, MpayCardList>({
    name: 'cards.list',
    title: 'List bound cards',
    kind: 'read',
    host: 'query',
    path: 'bankcardbindlist.htm',
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      userId,
      cardType: optionalCardType,
      agreement: optionalAgreement,
      cardNumber,
      offset,
    },
    example: { userId: '15452' },
    answer: answerRule(listAnswerRecipes(options), listNames),
    source: '"Card Bind List Query API", /bankcardbindlist.htm',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      offset: '0',
      ...wire,
    }),
    interpret: (answer, input, context) =>
      readCode<MpayCardList>('question', answer, {
        done: () =>
          repeats(answer, 'user_id', input.wire.user_id) &&
          contradictsNothing(answer, input, context)
            ? listed(answer, input)
            : unclear('mismatch'),
        'no-such-record': () => none(answer),
      }),
  })
