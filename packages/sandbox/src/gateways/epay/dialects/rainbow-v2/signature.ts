import { createSign, createVerify, type KeyObject } from 'node:crypto'
import type { KeyRing } from '../../../../keys/ring.ts'
import { type ByteFields, type ByteText, bytesOf, fromBytes } from '../../../../php/bytes.ts'
import type { Posted } from '../../../../php/form.ts'
import type { Schedule } from '../../../../schedule.ts'
import type { Account } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { signedText } from '../../signature.ts'
import { isSignedBy3095 } from '../rainbow/signed.ts'

/** SHA256withRSA, in base64. */
export const sign = (fields: ByteFields, key: KeyObject): ByteText =>
  createSign('RSA-SHA256')
    .update(signedText(fields, isSignedBy3095({ lists: new Set() })), 'latin1')
    .sign(key, 'base64')

/** Adds what proves a message of ours, whose values are ordinary text. @source observed: the type is the literal RSA */
export const signed = (
  fields: Readonly<Record<string, string>>,
  key: KeyObject,
): Readonly<Record<string, string>> => ({
  ...{ ...fields, sign_type: 'RSA' },
  sign: sign(bytesOf(fields), key),
})

const toleranceSeconds = 300

/** @source observed on version 3095; public server code of it: type, then time, then signature */
export const signatureCheck =
  (keys: KeyRing, { now }: Pick<Schedule, 'now'>) =>
  (posted: Posted, { id }: Account): void => {
    const { sign_type, timestamp = '', sign } = posted.bytes
    if (sign_type !== 'RSA') throw new Refusal('signature', '该商户只能使用RSA签名类型')
    checkTime(timestamp, Math.floor(now() / 1000))
    if (sign === undefined) throw new Refusal('signature', '缺少签名参数')
    const key = keys.ofMerchant(id)
    const text = signedText(posted.bytes, isSignedBy3095(posted))
    if (!verify(text, sign, key)) throw wrong(posted, text, id, key)
  }

function checkTime(timestamp: string, seconds: number): void {
  if (timestamp === '') throw new Refusal('timestamp', 'timestamp 不能为空')
  const isNear = Math.abs(seconds - Number(timestamp)) <= toleranceSeconds
  if (/^\d{10}$/.test(timestamp) && isNear) return
  throw new Refusal('timestamp', '时间戳字段不正确，请检查服务器时间')
}

/** PHP skips what is no base64. */
function verify(text: ByteText, signature: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature.replace(/[^A-Za-z0-9+/]/g, ''), 'base64')
  return createVerify('RSA-SHA256').update(text, 'latin1').verify(key, bytes)
}

function wrong({ text }: Posted, signedBytes: ByteText, merchant: string, key: KeyObject): Refusal {
  const refusal = new Refusal('signature', 'RSA签名校验失败')
  const publicKey = key.export({ type: 'spki', format: 'pem' }).toString()
  refusal.facts = {
    ...{ merchant, name: 'sign', received: text.sign ?? '' },
    ...{ signedText: fromBytes(signedBytes), key: { publicKey } },
  }
  return refusal
}
