import { expect } from 'vitest'
import {
  agreementPayment,
  bindConfirmation,
  binding,
  cardPayment,
  offline,
  unbinding,
} from '../support/account.ts'
import { cardList, code, listedCard, unbound } from '../support/answers.ts'
import { inProcess } from '../support/in-process.ts'
import { type Quirks, revealed } from '../support/quirk-calls.ts'

/** What is odd about bound cards. */
export const ofCards: Quirks = {
  'An agreement takes the card’s place': () => {
    const { agreement } = agreementPayment
    expect(revealed('payments.create', agreementPayment)).not.toHaveProperty('card_no')
    expect(() => revealed('payments.create', { ...cardPayment, agreement })).toThrow(
      'agreement must not be given together with `card`',
    )
  },
  'A letter is missing in bankcardbindverfy': () => {
    const { url } = offline().preview('cards.confirmBind', bindConfirmation)
    expect(new URL(url).pathname).toBe('/v1/bankcardbindverfy')
  },
  'A card that is bound is no failure': async () => {
    for (const one of ['3009', '9913']) {
      const { mpay } = inProcess([code(one).body])
      const step = await mpay.cards.bind(binding)
      expect(step).toMatchObject({ status: 'unknown', cause: 'duplicate', code: one })
    }
  },
  'Nothing settles a binding': async () => {
    const { mpay, asked } = inProcess([code('1100').body])
    const step = await mpay.cards.bind(binding)
    expect(step).toMatchObject({ status: 'unknown', cause: 'refused', code: '1100' })
    expect(step.hints.join()).toContain('Ask cards.list')
    expect(asked).toHaveLength(1)
  },
  'The list of cards is not signed, and has two names': async () => {
    for (const name of ['agreement_list', 'aggrement_list']) {
      const { mpay } = inProcess([cardList([listedCard], {}, name).body])
      const list = await mpay.cards.list({ userId: binding.userId })
      expect(list).toMatchObject({ cards: [{ ending: '8888' }], evidence: { signed: false } })
    }
  },
  'Cards are listed and unbound by business': () => {
    const { userId } = binding
    expect(revealed('cards.list', { userId })).not.toHaveProperty('pay_type')
    expect(revealed('cards.list', { userId, cardType: 'authenticated' }).pay_type).toBe('P')
    expect(revealed('cards.unbind', { ...unbinding, cardType: 'credit' }).pay_type).toBe('3')
  },
  'Unbinding is answered with nothing but yes': async () => {
    const { body } = unbound()
    expect(Object.keys(JSON.parse(body)).toSorted()).toEqual([
      ...['ret_code', 'ret_msg', 'sign', 'sign_type'],
    ])
    expect(await inProcess([body]).mpay.cards.unbind(unbinding)).toMatchObject({
      status: 'succeeded',
    })
  },
}
