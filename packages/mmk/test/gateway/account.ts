import { skip } from '@pay/conformance'

/** What the gateway's answers and notifications are made for. */
export interface Account {
  readonly id: string
  readonly secret: string
  /** Of payouts, where they have one of their own. */
  readonly payoutSecret?: string
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
