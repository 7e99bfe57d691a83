import { cutBytes, cutCharacters } from '../../../../php/values.ts'
import type { Call } from '../../receive.ts'
import { escaped } from '../../texts.ts'
import type { RainbowDesk } from './desk.ts'

/** What the program keeps of an order's texts: everything is escaped before anything is cut. */
export interface KeptTexts extends Readonly<Record<string, string>> {
  readonly name: string
  readonly notifyUrl: string
  readonly returnUrl: string
  readonly param: string
}

/** @source observed: `name` cut to 127 bytes, `param` to 255 characters, the order number to 150 */
export const keptTexts = ({ posted: { text } }: Call<RainbowDesk>): KeptTexts => ({
  name: cutBytes(escaped(text.name ?? ''), 127),
  notifyUrl: escaped(text.notify_url ?? ''),
  returnUrl: escaped(text.return_url ?? ''),
  param: cutCharacters(escaped(text.param ?? ''), 255),
})

export const keptNumber = (orderId: string): string => cutCharacters(orderId, 150)
