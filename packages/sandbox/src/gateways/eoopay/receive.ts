import { type Posted, readPosted } from '../../php/form.ts'
import type { Answer, GatewayCall, IncomingMessage } from '../gateway.ts'
import type { Desk } from './desk.ts'
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
  ({ name, path, answer, refusalShape }: CallDescription): GatewayCall => ({
    name,
    path,
    async answer(message) {
      const posted = await readPosted(message)
      const call: Call = { desk, posted, link: message.link }
      try {
        if (Object.keys(posted.text).length === 0) throw new Refusal('empty', 'no data!')
        return answer(call)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return refuse(error, refusalShape?.(call) ?? familyError, posted)
      }
    },
  })
