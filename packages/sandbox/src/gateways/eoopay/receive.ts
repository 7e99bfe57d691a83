import { findingsOf, withFindings } from '../../explain.ts'
import { type Posted, readPosted, readPostedJson } from '../../php/form.ts'
import type { Answer, GatewayCall, IncomingMessage } from '../gateway.ts'
import { type Desk, gatewayId } from './desk.ts'
import { familyError, Refusal, type RefusalShape, refuse } from './refusal.ts'

/** A call that was read and has something in it. */
export interface Call {
  readonly desk: Desk
  readonly posted: Posted
  readonly link: IncomingMessage['link']
}

export interface CallDescription {
  readonly name: string
  readonly path: string
  answer(call: Call): Answer
  /** Default: the family's error. */
  refusalShape?(call: Call): RefusalShape
}

/** Joins a call to the wire: reads the form, and turns a thrown refusal into an answer. */
export const receive =
  (desk: Desk) =>
  (description: CallDescription): GatewayCall => ({
    name: description.name,
    path: description.path,
    async open(message) {
      const read = desk.settings.readsJson ? readPostedJson : readPosted
      const posted = await read(message)
      const call: Call = { desk, posted, link: message.link }
      const { pay_orderid: deposit, out_trade_no: payout } = posted.text
      return {
        fields: posted.text,
        orderId: deposit ?? payout ?? null,
        answer: () => answer(description, call),
      }
    },
  })

function answer(description: CallDescription, call: Call): Answer {
  try {
    if (Object.keys(call.posted.text).length === 0) throw new Refusal('empty', 'no data!')
    return description.answer(call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { desk, posted } = call
    const findings = findingsOf(desk, error.facts, {
      ...{ gateway: gatewayId, call: description.name, fields: posted.text },
    })
    error.message = withFindings(error.message, findings)
    return { ...refuse(error, description.refusalShape?.(call) ?? familyError, posted), findings }
  }
}
