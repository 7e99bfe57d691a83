import { describe, expect, it } from 'vitest'
import { cardPayment, confirmation, connected, type Overrides, order } from './support/account.ts'
import { about, answer, found, paid, smsSent } from './support/answers.ts'
import { merchant, stranger } from './support/keys.ts'

type Message = Readonly<Record<string, unknown>>

const without = (body: string, name: string) => {
  const { [name]: _, ...rest } = JSON.parse(body)
  return JSON.stringify(rest)
}

const accepted = { create: smsSent, confirm: paid }

const call = async (name: 'create' | 'confirm', body: string, overrides: Overrides = {}) => {
  const { mpay, gateway } = await connected(overrides)
  gateway.answers({ body })
  return name === 'create' ? mpay.payments.create(cardPayment) : mpay.payments.confirm(confirmation)
}

const ask = async (body: string, overrides: Overrides = {}, amount = false) => {
  const { mpay, gateway } = await connected(overrides)
  gateway.answers({ body })
  const { orderId, orderedAt } = order
  return mpay.payments.query(amount ? order : { orderId, orderedAt })
}

const forgeries: readonly (readonly [name: string, forge: (good: string) => string])[] = [
  ['unsigned', good => without(good, 'sign')],
  ['signed with nothing', good => JSON.stringify({ ...JSON.parse(good), sign: '' })],
  ['without its algorithm', good => without(good, 'sign_type')],
  ['of which a value was changed', good => good.replace('2018', '2019')],
  ['to which a field was added', good => JSON.stringify({ ...JSON.parse(good), more: '1' })],
  ['cut from its end', good => JSON.stringify({ ...JSON.parse(good), sign: 'AAAA' })],
  ['signed by a stranger', good => answer(JSON.parse(good), stranger.privateKey).body],
  ['signed with our own key', good => answer(JSON.parse(good), merchant.privateKey).body],
]

const doubts: readonly (readonly [name: string, change: Message])[] = [
  ['another order', { no_order: '20180828153544' }],
  ['no order', { no_order: '' }],
  ['the order in other letters', { no_order: '２0180828153543' }],
  ['another time of the order', { dt_order: '20180828153544' }],
  ['no time of the order', { dt_order: '' }],
  ['another amount', { money_order: '55.45' }],
  ['an amount a thousandth off', { money_order: '55.441' }],
  ['an amount that is none', { money_order: '5.544e1' }],
  ['an amount with a sign', { money_order: '+55.44' }],
  ['an amount with a blank', { money_order: ' 55.44' }],
  ['another merchant', { oid_partner: '201304121000001005' }],
  ['no merchant', { oid_partner: '' }],
]

describe.each(['create', 'confirm'] as const)('an acceptance of payments.%s', name => {
  const good = accepted[name]

  it.each(forgeries)('leaves it unknown when it is %s', async (_, forge) => {
    const result = await call(name, forge(good().body))
    expect(result).toMatchObject({ status: 'unknown', cause: 'bad-signature', providerId: null })
    expect(Object.keys(result.raw)).toEqual([])
  })

  it.each(doubts)('leaves it unknown when it names %s', async (_, change) => {
    expect(await call(name, good(change).body)).toMatchObject({
      ...{ status: 'unknown', cause: 'mismatch' },
      ticket: { operation: `payments.${name}`, orderId: order.orderId },
    })
  })

  it.each(['55.44', '55.440', '55.4400', '055.44'])('takes the amount as %s', async money => {
    const { status } = await call(name, good({ money_order: money }).body)
    expect(status).not.toBe('unknown')
  })

  it('covers fields that no document names', async () => {
    const { status } = await call(name, good({ repayment_no: '7', correlationID: 'a-b' }).body)
    expect(status).not.toBe('unknown')
  })

  it('is verified with a number as it is written', async () => {
    const number = good({ money_order: '55.440' }).body.replace('"55.440"', '55.440')
    expect(await call(name, number)).not.toMatchObject({ status: 'unknown' })
    const rewritten = number.replace('55.440', '55.44')
    expect(await call(name, rewritten)).toMatchObject({ cause: 'bad-signature' })
  })

  it.each([
    ['a byte order mark', (body: string) => `\uFEFF${body}`],
    ['blanks around it', (body: string) => `\r\n ${body}\n`],
  ])('is read with %s', async (_, change) => {
    expect(await call(name, change(good().body))).not.toMatchObject({ status: 'unknown' })
  })

  it('is unknown with a repeated key, the same value or not', async () => {
    const { body } = good()
    for (const more of ['"money_order":"55.44"', '"money_order":"1.00"']) {
      const repeated = body.replace('{', `{${more},`)
      expect(await call(name, repeated)).toMatchObject({ cause: 'not-the-documented-body' })
    }
  })
})

describe('an answer to the query', () => {
  it.each(forgeries)('is no answer when it is %s', async (_, forge) => {
    await expect(ask(forge(found('SUCCESS').body))).rejects.toMatchObject({
      ...{ name: 'ProtocolError', code: 'bad-signature', sent: 'maybe' },
    })
  })

  it.each(doubts)('is no answer when it names %s', async (_, change) => {
    const asked = ask(found('SUCCESS', change).body, {}, true)
    await expect(asked).rejects.toMatchObject({ name: 'ProtocolError', code: 'mismatch' })
  })

  it('is believed about any amount when none was asked about', async () => {
    const state = await ask(found('SUCCESS', { money_order: '7' }).body)
    expect(state).toMatchObject({ credited: { value: '7.00', currency: 'CNY' } })
  })

  it('credits nothing without an amount', async () => {
    const state = await ask(found('SUCCESS', { money_order: '' }).body)
    expect(state).toMatchObject({ status: 'pending' })
  })
})

describe('the algorithm is the account’s', () => {
  const sha256 = { ...about, sign_type: 'SHA256withRSA', settle_date: '20180829' }
  const confirm = (message: Message, overrides: Overrides) =>
    call('confirm', answer(message).body, overrides)

  it.each<[string, Overrides, Message]>([
    ['SHA-256 to an account that signs with RSA', {}, sha256],
    ['RSA to an account that signs with SHA-256', { signType: 'SHA256withRSA' }, about],
    ['SHA-256 where RSA alone is accepted', { acceptedSignTypes: 'RSA' }, sha256],
    ['RSA where SHA-256 alone is accepted', { acceptedSignTypes: 'SHA256withRSA' }, about],
    [
      'MD5, a name of other products',
      { acceptedSignTypes: 'both' },
      { ...about, sign_type: 'MD5' },
    ],
    ['HMAC', { acceptedSignTypes: 'both' }, { ...about, sign_type: 'HMAC' }],
    ['no name', { acceptedSignTypes: 'both' }, { ...about, sign_type: '' }],
    [
      'a name of JavaScript’s own',
      { acceptedSignTypes: 'both' },
      { ...about, sign_type: 'toString' },
    ],
  ])('refuses %s', async (_, overrides, message) => {
    const result = await confirm({ ...message, settle_date: '20180829' }, overrides)
    expect(result).toMatchObject({ status: 'unknown', cause: 'bad-signature' })
  })

  it('refuses a SHA-256 name over an RSA signature, and the other way round', async () => {
    const swap = (message: Message, sign_type: string) =>
      JSON.stringify({ ...JSON.parse(answer(message).body), sign_type })
    for (const body of [swap(about, 'SHA256withRSA'), swap(sha256, 'RSA')]) {
      const result = await call('confirm', body, { acceptedSignTypes: 'both' })
      expect(result).toMatchObject({ status: 'unknown', cause: 'bad-signature' })
    }
  })

  it.each(['SHA256withRSA', 'SHA256WITHRSA'])('accepts %s, in either spelling', async sign_type => {
    const result = await confirm({ ...sha256, sign_type }, { signType: 'SHA256withRSA' })
    expect(result).toMatchObject({ status: 'succeeded', evidence: { signed: true } })
  })

  it('accepts either where the account says both', async () => {
    for (const message of [{ ...about, settle_date: '20180829' }, sha256]) {
      const result = await confirm(message, { acceptedSignTypes: 'both' })
      expect(result).toMatchObject({ status: 'succeeded' })
    }
  })

  it('pins the query in the same way', async () => {
    const downgraded = ask(found('SUCCESS').body, { signType: 'SHA256withRSA' })
    await expect(downgraded).rejects.toMatchObject({ code: 'bad-signature' })
  })
})
