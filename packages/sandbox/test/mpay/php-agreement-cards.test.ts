import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { noPhp } from '../support/has-php.ts'
import { anyText, anyValue, shuffled } from '../support/random-forms.ts'
import { bindingFields, cardPaths } from './support/cards.ts'
import { type Fields, merchantId, neighbourId } from './support/merchant.ts'
import {
  all,
  codeOf,
  fresh,
  judge,
  random,
  request,
  send,
  signTypeOf,
} from './support/php-messages.ts'

const rounds = 100

/** A good application of a payer of its own, with any text where any is allowed. */
function binding(_: unknown, index: number): Fields {
  const oid_partner = random.pick([merchantId, neighbourId])
  const pairs = Object.entries({
    ...{ ...bindingFields, oid_partner, sign_type: signTypeOf(oid_partner) },
    ...{ user_id: `${index}${anyText(random)}`.slice(0, 32), acct_name: anyText(random) },
    ...{ no_order: `B${index}`, x1: anyText(random), x_2: anyValue(random) },
  })
  return Object.fromEntries(shuffled(random, pairs))
}

const tokenOf = ({ orders }: Sandbox, number: string | undefined): string =>
  orders.find(({ orderId }) => orderId === number)?.details.token ?? ''

const agreementOf = ({ orders }: Sandbox, number: string | undefined): string =>
  orders.find(({ orderId }) => orderId === number)?.details.agreement ?? ''

describe.skipIf(noPhp)('random messages about cards, made by PHP', { timeout: 60_000 }, () => {
  it('are understood, and answered so that PHP finds the answers signed, and no others', async () => {
    const sandbox = fresh()
    const applications = Array.from({ length: rounds }, binding)
    const common = ({ oid_partner = '', sign_type = '', user_id = '' }: Fields): Fields => ({
      ...{ oid_partner, sign_type, user_id },
    })
    const ask = (path: string, more: (fields: Fields) => Fields) =>
      send(
        sandbox,
        path,
        applications.map(fields => request({ ...common(fields), ...more(fields) }, false)),
      )

    const applied = await send(
      sandbox,
      cardPaths.bind,
      applications.map(fields => request(fields, true)),
    )
    const confirmed = await ask(cardPaths.confirmBind, ({ no_order }) => ({
      ...{ token: tokenOf(sandbox, no_order), verify_code: '123456' },
    }))
    const listed = await ask(cardPaths.list, () => ({ offset: '0' }))
    const unbound = await ask(cardPaths.unbind, ({ no_order }) => ({
      no_agree: agreementOf(sandbox, no_order),
    }))
    expect(new Set(applied.map(codeOf))).toEqual(new Set(['8888']))
    for (const answers of [confirmed, listed, unbound]) {
      expect(new Set(answers.map(codeOf))).toEqual(new Set(['0000']))
    }

    for (const [messages, how] of [
      [applied, { touched: 'token' }],
      [confirmed, { touched: 'no_agree' }],
      [listed, { touched: 'count', unsigned: ['agreement_list'] }],
      [unbound, { touched: 'ret_msg' }],
    ] as const) {
      const { good, bad } = judge(messages, how)
      expect(good).toEqual(all(true, messages))
      expect(bad).toEqual(all(false, messages))
    }
    const others = listed.map(message => message.replace('"card_no":"1234"', '"card_no":"9999"'))
    expect(others).not.toContain(listed[0])
    expect(judge(others, { touched: 'count', unsigned: ['agreement_list'] }).good).toEqual(
      all(true, others),
    )
  })
})
