import { type Answer, type Proof, skip } from '@pay/conformance'
import { signatureOf } from './sign.ts'

/** What the gateway's answers and notifications are made for. */
export interface Account {
  readonly id: string
  readonly secret: string
  readonly currency: string
  readonly deposit: string
  readonly payout: string
}

/** A whole answer. */
export const json = (answer: object): string => JSON.stringify(answer)

export const amountOf = ({ currency }: Account, value = '1000.00') => ({ value, currency })

/** Repeats words wherever the family's servers echo a request. */
export const echoed = (words: string) => ({
  msg: `签名验证失败 ${words}`,
  data: { 提醒: words, POST数据: { userid: words, [words]: words }, 拼接顺序: [words] },
})

const unsigned = skip('the answer carries no signature in any document')

export const noSignature = {
  'wrong-signature': unsigned,
  'no-signature': unsigned,
} as const

export const refusedQuestions = [
  json({ status: 'error', msg: '签名验证失败', data: [] }),
  json({ status: 'error', msg: 'IP地址与报备IP不一致' }),
] as const

/** The names under which the gateway's words come. */
const wordNames = ['msg', 'errMsg', 'message', 'refMsg']

/** A proof for each name that the gateway's words may have. */
export const said = (words: RegExp, beside: Proof = {}): readonly Proof[] =>
  wordNames.map(name => ({ ...beside, [name]: words }))

export const noSuchOrder = /不存在的交易订单|交易不存在/

/** Nothing said, or just this amount. */
export const fits = /^(1000(\.0+)?)?$/

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

/** What an answer signs: every scalar of it but the signature and `attach`. */
const signedIn = ({ sign: _, attach: __, ...rest }: Answer) =>
  Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      isScalar(value) ? [[name, String(value)]] : [],
    ),
  )

const signatureIn = ({ secret }: Account, answer: Answer) => signatureOf(signedIn(answer), secret)

/** The proof that an answer is the gateway's. */
export const isSigned = (account: Account): Proof => ({
  sign: (text, answer) => text === signatureIn(account, answer),
})

export const resign =
  (account: Account) =>
  (answer: Answer): Answer => ({ ...answer, sign: signatureIn(account, answer) })
