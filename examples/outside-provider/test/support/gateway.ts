import { createHmac } from 'node:crypto'

export type Fields = Readonly<Record<string, string>>

export const merchantId = 'S100042'

/** The rule of GATEWAY.md in its plainest words. It must not use the recipe, or both could be wrong together. */
export const signatureOf = (fields: Fields, secret: string): string => {
  const pairs = Object.keys(fields)
    .filter(name => name !== 'signature')
    .sort()
    .map(name => `${name}=${fields[name]}`)
  return createHmac('sha256', secret).update(pairs.join('&')).digest('hex')
}

export const signed = (fields: Fields, secret: string): Fields => ({
  ...fields,
  signature: signatureOf(fields, secret),
})

/** What has to stand in an answer that refuses a write: a final code, or one that a query confirms. */
export const refusedProof = {
  code: /^(bad_field|bad_signature|unknown_merchant|amount_limit|not_paid|refused)$/,
  state: /^$/,
}

/** An answer that somebody has changed: anything may stand in it. */
type Answer = Readonly<Record<string, unknown>>

// what is nested is never signed
const scalarsOf = (answer: Answer): Fields =>
  Object.fromEntries(
    Object.entries(answer)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  )

/** What one merchant's gateway answers. */
export const bodiesOf = (secret: string) => {
  const signatureIn = (answer: Answer) => signatureOf(scalarsOf(answer), secret)
  return {
    ok: (fields: Fields) =>
      JSON.stringify(signed({ code: 'ok', merchant: merchantId, ...fields }, secret)),
    error: (code: string, message = 'no') => JSON.stringify({ code, message }),
    resign: (answer: Answer) => ({ ...answer, signature: signatureIn(answer) }),
    /** What has to stand in an answer that decides anything about the order of these fixtures. */
    ours: {
      ...{ code: /^ok$/, merchant: /^S100042$/, order: /^P0000000001$/ },
      ...{ amount: /^25(\.0+)?$/, currency: /^EUR$/ },
      signature: (text: string, answer: Answer) => text === signatureIn(answer),
    },
  }
}

export type GatewayBodies = ReturnType<typeof bodiesOf>

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name))

type Change = (fields: Fields) => string

/** What cannot be believed of any answer that is signed, whatever it speaks of. */
export const doubtsOf = (answer: Change) => ({
  'other-order': [answer({ order: 'P0000000002' }), answer({ order: '' })],
  'other-account': [answer({ merchant: 'S100043' })],
  'other-amount': [
    answer({ amount: '24.99' }),
    answer({ amount: '2.5e1' }),
    answer({ currency: 'USD' }),
  ],
  'wrong-signature': [
    answer({}).replace('25.00', '25.01'),
    answer({}).replace(/"signature":"\w{8}/, '"signature":"00000000'),
  ],
  'no-signature': [JSON.stringify(without(JSON.parse(answer({})), 'signature'))],
})
