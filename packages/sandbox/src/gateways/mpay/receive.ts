import { findingsOf, withFindings } from '../../explain.ts'
import type { Answer, GatewayCall, IncomingMessage } from '../gateway.ts'
import { refuse } from './answers.ts'
import { type Desk, gatewayId } from './desk.ts'
import { openEnvelope } from './envelope.ts'
import { readBody, readFields } from './message.ts'
import { Refusal } from './refusal.ts'
import type { MerchantSettings } from './settings.ts'
import { type Fields, isSpelling, signedText, verify } from './signature.ts'

/** A call that was read, opened and found to be the merchant's. */
export interface Call {
  readonly desk: Desk
  readonly merchant: MerchantSettings
  readonly fields: Fields
  readonly link: IncomingMessage['link']
}

export interface CallDescription {
  readonly name: string
  readonly path: string
  /** Whether the message comes in an envelope. */
  readonly sealed?: true
  answer(call: Call): Answer
}

/** Joins a call to the wire: reads, opens, verifies, and turns a thrown refusal into an answer. */
export const receive =
  (desk: Desk) =>
  (description: CallDescription): GatewayCall => ({
    name: description.name,
    path: description.path,
    open(message) {
      const opened = open(desk, description, message)
      return {
        fields: opened.fields,
        orderId: orderIdOf(desk, opened.fields),
        answer: () => answer(desk, description, opened, message.link),
      }
    },
  })

/** The fields, as far as they could be read, and whose they are or why they are nobody's. */
type Opened = { readonly fields: Fields } & (
  | { readonly merchant: MerchantSettings }
  | { readonly refusal: Refusal }
)

function open(desk: Desk, { sealed }: CallDescription, message: IncomingMessage): Opened {
  let fields: Fields = {}
  try {
    fields = readBody(message)
    const merchant = findMerchant(desk, fields)
    if (sealed) fields = unseal(desk, fields)
    return { fields, merchant }
  } catch (error) {
    if (error instanceof Refusal) return { fields, refusal: error }
    throw error
  }
}

/** The merchant's number, of a refund before that of its payment; where the request has the gateway's instead, it is looked up. */
const orderIdOf = ({ orders }: Desk, fields: Fields): string | null => {
  const {
    no_refund: refund,
    oid_refundno: refundNumber,
    no_order: own,
    oid_paybill: number,
  } = fields
  const lookedUp = orders.get(`${gatewayId}:${refundNumber || number}`)
  return refund || (refundNumber ? undefined : own) || lookedUp?.orderId || null
}

function answer(
  desk: Desk,
  description: CallDescription,
  opened: Opened,
  link: IncomingMessage['link'],
): Answer {
  const { fields } = opened
  try {
    if ('refusal' in opened) throw opened.refusal
    checkSignature(desk, opened.merchant, fields)
    return description.answer({ desk, merchant: opened.merchant, fields, link })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const where = { gateway: gatewayId, call: description.name, fields }
    const findings = findingsOf(desk, error.facts, where)
    error.message = withFindings(error.message, findings)
    return { ...refuse(error, fields), findings }
  }
}

function findMerchant(desk: Desk, { oid_partner: id }: Fields): MerchantSettings {
  if (!id) throw Refusal.field('oid_partner')
  const merchant = desk.merchants.get(id)
  if (merchant) return merchant
  throw new Refusal('merchant', '3001')
}

/** The merchant number stands outside and inside, and has to be the same. @source "MPAY Apply" */
function unseal(desk: Desk, { oid_partner, pay_load: payLoad }: Fields): Fields {
  if (!payLoad) throw Refusal.field('pay_load')
  const text = openEnvelope(payLoad, desk.keys.platform())
  if (text === null) throw new Refusal('envelope', '4007')
  const fields = readFields(text)
  if (fields.oid_partner !== oid_partner) throw Refusal.field('oid_partner')
  return fields
}

/** The algorithm is the merchant's; the message has to name the same. @source "Signature" */
function checkSignature(desk: Desk, { id, signType }: MerchantSettings, fields: Fields): void {
  const { sign_type: named = '', sign = '' } = fields
  if (!isSpelling(named, signType)) throw Refusal.field('sign_type')
  if (sign === '') throw Refusal.field('sign')
  const text = signedText(fields)
  const key = desk.keys.ofMerchant(id)
  if (verify(text, sign, signType, key)) return
  const refusal = new Refusal('signature', '1001')
  const publicKey = key.export({ type: 'spki', format: 'pem' }).toString()
  const received = { merchant: id, name: 'sign', received: sign }
  refusal.facts = { ...received, signedText: text, key: { publicKey } }
  throw refusal
}
