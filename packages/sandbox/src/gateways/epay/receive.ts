import { findingsOf, withFindings } from '../../explain.ts'
import { type Posted, readPosted, readQuery } from '../../php/form.ts'
import type { Answer, Content, GatewayCall, IncomingMessage } from '../gateway.ts'
import type { Desk } from './desk.ts'
import { Refusal } from './refusal.ts'

/** A call whose fields were read. */
export interface Call<D extends Desk = Desk> {
  readonly desk: D
  readonly posted: Posted
  readonly headers: Headers
  readonly link: IncomingMessage['link']
}

/** What goes over the wire, and the order that it is about. */
export interface Reply {
  readonly content: Content
  /** `null` where it is about none. */
  readonly orderKey: string | null
}

type Read<D extends Desk> = (message: IncomingMessage, desk: D) => Posted | Promise<Posted>

export interface CallDescription<D extends Desk = Desk>
  extends Pick<GatewayCall, 'page' | 'takes'> {
  readonly name: string
  readonly path: string
  /** Where its fields are. Default: they are posted. */
  readonly read?: Read<D>
  /** The merchant's number of the order asked for, where the request names it in another way. */
  orderIdOf?(call: Call<D>): string | undefined
  answer(call: Call<D>): Reply
  refuse(refusal: Refusal, call: Call<D>): Content
}

/** Of a page: from the query, too, where nothing is posted. */
export const byEither = (message: IncomingMessage): Posted | Promise<Posted> =>
  message.method === 'GET' ? readQuery(message) : readPosted(message)

/** Joins a call to the wire: reads the fields, and turns a thrown refusal into an answer. */
export const receive =
  <D extends Desk>(desk: D) =>
  (description: CallDescription<D>): GatewayCall => {
    const { name, path, page, takes, read = readPosted } = description
    return {
      ...{ name, path, page: page ?? false },
      ...(takes ? { takes } : {}),
      async open(message) {
        const posted = await read(message, desk)
        const call: Call<D> = { desk, posted, headers: message.headers, link: message.link }
        const orderId = description.orderIdOf?.(call) ?? posted.text.out_trade_no ?? null
        return { fields: posted.text, orderId, answer: () => answer(description, call) }
      },
    }
  }

/** Every answer has the status 200, but to what is no browser where only browsers are wanted. */
function answer<D extends Desk>(description: CallDescription<D>, call: Call<D>): Answer {
  const about = { status: 200, fields: call.posted.text }
  try {
    return { ...about, ...description.answer(call), accepted: true, reason: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const findings = findingsOf(call.desk, error.facts, {
      ...{ gateway: call.desk.gatewayId, call: description.name, fields: call.posted.text },
    })
    error.message = withFindings(error.message, findings)
    const status = error.reason === 'browser' ? 404 : 200
    const refused = { accepted: false, reason: error.reason, orderKey: error.orderKey, findings }
    return { ...about, ...refused, status, content: description.refuse(error, call) }
  }
}
