import { type Posted, readPosted, readQuery } from '../../php/form.ts'
import type { Answer, GatewayCall, IncomingMessage } from '../gateway.ts'
import type { Desk } from './desk.ts'
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
  answer(call: Call): Reply
  refuse(refusal: Refusal): Answer['content']
}

/** Joins a call to the wire: reads the fields, and turns a thrown refusal into an answer. Every answer has the status 200. */
export const receive =
  (desk: Desk) =>
  ({ name, path, byGet = false, answer, refuse }: CallDescription): GatewayCall => ({
    name,
    path,
    async answer(message) {
      const posted = await read(message, byGet)
      const about = { status: 200, fields: posted.text }
      try {
        const reply = answer({ desk, posted, link: message.link })
        return { ...about, ...reply, accepted: true, reason: null }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const refused = { accepted: false, reason: error.reason, orderKey: null }
        return { ...about, ...refused, content: refuse(error) }
      }
    },
  })

const read = (message: IncomingMessage, byGet: boolean): Promise<Posted> =>
  byGet && message.method === 'GET' ? Promise.resolve(readQuery(message)) : readPosted(message)
