import type { FailureReason, Raw } from '@pay/core'
import { textOf } from '@pay/core/provider'
import type { Product } from './codes/products.ts'
import { returnCodes } from './codes/return-codes.ts'

const codesOf: Readonly<Partial<Record<FailureReason, string>>> = {
  'insufficient-balance': '5006 6001',
  limit: '1014 1016 1019 5007 9911 1902',
  'invalid-account':
    '1100 1101 1102 1103 1105 1107 1108 1109 1110 1112 1113 1114 1115 3003 3011 5001 7018',
  expired: '1000 1901 2006 9703',
  'not-allowed': '1008 3010 4005 5004 5504 5505 9910 8911',
  maintenance: '9000 9970 9903 6601 9704',
  credentials: '1001 1009 3001',
  'bad-request':
    '1004 1012 3002 3005 3008 5002 5003 5008 5601 7001 7017 7119 7777 8010 9002 9092 9093 9901 9907',
}

const reasons = new Map(
  Object.entries(codesOf).flatMap(([reason, codes]) =>
    // the keys of the table are reasons
    codes.split(' ').map((code): [string, FailureReason] => [code, reason as FailureReason]),
  ),
)

export const reasonOf = (code: string): FailureReason => reasons.get(code) ?? 'declined'

/** The gateway's code and words; the words are Chinese, so a hint from the table goes beside them. */
export const wordsOf = (answer: Raw) => ({
  code: textOf(answer, 'ret_code') ?? null,
  message: textOf(answer, 'ret_msg') ?? null,
})

/** What an answer's code says of the call that it answers. */
export const meaningOf = (product: Product, answer: Raw) =>
  returnCodes[product].get(textOf(answer, 'ret_code') ?? '')

/** The same as hints for the developer. */
export const hintsOf = (product: Product, answer: Raw): readonly string[] => {
  const hint = meaningOf(product, answer)?.hint
  return hint === undefined ? [] : [hint]
}
