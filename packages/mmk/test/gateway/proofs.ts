import type { Answer, Proof } from '@pay/conformance'
import { signatureOf } from './sign.ts'

/** The names under which the gateway's words come. */
const wordNames = ['msg', 'errMsg', 'message', 'refMsg']

/** A proof for each name that the gateway's words may have. */
export const said = (words: RegExp, beside: Proof = {}): readonly Proof[] =>
  wordNames.map(name => ({ ...beside, [name]: words }))

export const noSuchOrder = /不存在的交易订单|交易不存在/

/** Nothing said, or just this amount. */
export const fits = /^(1000(\.0+)?)?$/

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

const textIn = (form: Answer, name: string) =>
  isScalar(form[name]) ? String(form[name]).trim() : ''

/** What an answer signs: every scalar of it but the signature and `attach`. */
const signedIn = ({ sign: _, attach: __, ...rest }: Answer) =>
  Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      isScalar(value) ? [[name, String(value)]] : [],
    ),
  )

const signatureIn = (answer: Answer, secret: string) => signatureOf(signedIn(answer), secret)

/** Whether an answer is the gateway's. */
export const isSigned = (answer: Answer, secret: string): boolean =>
  // letter case does not count
  textIn(answer, 'sign').toUpperCase() === signatureIn(answer, secret)

export const resign =
  (secret: string) =>
  (answer: Answer): Answer => ({ ...answer, sign: signatureIn(answer, secret) })

/** What one of several names has to say. */
export type Demand = readonly [names: string, fits: RegExp]

const meets = (form: Answer, [names, pattern]: Demand) =>
  names.split(' ').some(name => pattern.test(textIn(form, name)))

const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The forms of a trade. @source protocol notes 8.1: flat, in `data`, or the only row of it beside the top */
const formsOf = (answer: Answer): readonly Answer[] => {
  const { data } = answer
  if (Array.isArray(data)) {
    return [answer, ...(data.length === 1 && isObject(data[0]) ? [{ ...data[0], ...answer }] : [])]
  }
  return isObject(data) ? [answer, data] : [answer]
}

/** The proof of a trade: one of its forms is signed, and meets every demand. */
export const trade = (secret: string, demands: readonly Demand[]): Proof => ({
  sign: (_, answer) =>
    formsOf(answer).some(
      form => isSigned(form, secret) && demands.every(demand => meets(form, demand)),
    ),
})
