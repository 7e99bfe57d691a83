import type { Answer, Proof } from '@pay/conformance'
import { taken, timestamp } from '../../rainbow-v2.ts'
import { isRsaSigned, platform, rsaSigned, stranger } from '../../rsa.ts'
import { json } from '../parts.ts'

/** The gateway's number of the order. */
export const { trade_no: providerId } = taken

export const signed = (answer: object) => json(rsaSigned(answer))
export const without = (answer: Answer, name: string) => {
  const { [name]: _, ...rest } = answer
  return rest
}
export const resign = (answer: Answer): Answer =>
  rsaSigned(without(without(answer, 'sign'), 'sign_type'))

/** A signature of somebody else, one over another message, and one from before; and none. */
export const signatures = (answer: Answer) => ({
  'wrong-signature': [
    json(rsaSigned(answer, stranger)),
    json({ ...rsaSigned(answer), trade_no: '9' }),
    json({ ...rsaSigned(answer), sign_type: 'MD5' }),
    signed({ ...answer, timestamp: '1769851499' }),
    signed({ ...answer, timestamp: '1769852101' }),
    signed(without(answer, 'timestamp')),
  ],
  'no-signature': [json(answer), json(without(rsaSigned(answer), 'sign'))],
})

export const said = (msg: string, code = -1) => ({ code, msg, timestamp })

const isSigned = (_: string, answer: Answer) => isRsaSigned(answer, platform)
const isFresh = (text: string) =>
  /^\d{10}$/.test(text) && Math.abs(Number(text) - Number(timestamp)) <= 300
export const bySign = { sign: isSigned, sign_type: /^(RSA|SHA256WithRSA)$/i, timestamp: isFresh }
export const oneYuan = /^0*1(\.0{1,4})?$/

export const refusals = [
  json(said('签名校验失败', -3)),
  json(said('timestamp已过期', -3)),
  signed(said('繁忙')),
  json(said('繁忙')),
]

export const knows = (texts: RegExp): readonly Proof[] => [
  { code: /^(?!0$)./, msg: texts },
  { code: /^(?!0$)./, message: texts },
]
