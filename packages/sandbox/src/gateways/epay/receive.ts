import { findingsOf, withFindings } from '../../explain.ts'
import { type Posted, readPosted, readQuery } from '../../php/form.ts'
import type { Answer, GatewayCall, IncomingMessage } from '../gateway.ts'
import { type Desk, gatewayId } from './desk.ts'
import { Refusal } from './refusal.ts'

/** A call whose fields were read. */
export interface Call {
  readonly desk: Desk
  readonly posted: Posted
  readonly link: IncomingMessage['link']
}

/** What goes over the wire, and the order that it is about. */
export interface Reply {
  readonly content: Answer['content']
  readonly orderKey: string
}

export interface CallDescription {
  readonly name: string
  readonly path: string
  /** Takes its fields from the query, too, where nothing is posted. */
  readonly byGet?: boolean
  /** Whether it answers with a page for people. */
  readonly page?: boolean
  /** The merchant's number of the order asked for, where the request names it in another way. */
  orderIdOf?(call: Call): string | undefined
  answer(call: Call): Reply
  refuse(refusal: Refusal): Answer['content']
}

/** Joins a call to the wire: reads the fields, and turns a thrown refusal into an answer. Every answer has the status 200. */
export const receive =
  (desk: Desk) =>
  (description: CallDescription): GatewayCall => ({
    name: description.name,
    path: description.path,
    page: description.page ?? false,
    async open(message) {
      const posted = await read(message, description.byGet ?? false)
      const call: Call = { desk, posted, link: message.link }
      const orderId = description.orderIdOf?.(call) ?? posted.text.out_trade_no ?? null
      return { fields: posted.text, orderId, answer: () => answer(description, call) }
    },
  })

const read = (message: IncomingMessage, byGet: boolean): Promise<Posted> =>
  byGet && message.method === 'GET' ? Promise.resolve(readQuery(message)) : readPosted(message)

function answer(description: CallDescription, call: Call): Answer {
  const about = { status: 200, fields: call.posted.text }
  try {
    return { ...about, ...description.answer(call), accepted: true, reason: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const findings = findingsOf(call.desk, error.facts, {
      ...{ gateway: gatewayId, call: description.name, fields: call.posted.text },
    })
    error.message = withFindings(error.message, findings)
    const refused = { accepted: false, reason: error.reason, orderKey: null, findings }
    return { ...about, ...refused, content: description.refuse(error) }
  }
}
