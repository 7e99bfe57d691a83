import { scalarsOf } from '@pay/core/provider'
import { readJsonObject } from '@pay/core/signing'
import { BadInput } from '../failure.ts'
import type { Message, Reader } from './message.ts'

/** Reads a JSON object as gateways send it: numbers stay the text that was written. */
export const readJsonText = async (text: string, as: string): Promise<Message | null> => {
  const answer = await readJsonObject(text)
  return answer === null ? null : { decoded: scalarsOf(answer), answer, as }
}

/** A JSON object and nothing else. */
export const readJson: Reader = async text => {
  if (!text.startsWith('{') || !/^\{\s*(?:"|\})/.test(text)) return null
  const message = await readJsonText(text, 'JSON')
  if (message !== null) return message
  throw new BadInput('the JSON cannot be read: it is broken, or a name stands in it twice')
}
