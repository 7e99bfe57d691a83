import { type ByteFields, fromBytes, toBytes } from '../php/bytes.ts'
import { toGbk } from './gbk.ts'
import type { ComposedMessage, OwnNotification } from './notification.ts'
import type { NotifyOptions } from './notify-options.ts'
import { written } from './written.ts'

type Fields = Readonly<Record<string, string>>

/** What options change of a message, each in a few words. Empty when it is the gateway's own. */
export const alterations = (options: NotifyOptions): readonly string[] => [
  ...(options.lost ? ['lost'] : []),
  ...(options.replay === undefined ? [] : [`replay of ${options.replay}`]),
  ...Object.entries(options.fields ?? {}).map(([name, value]) =>
    value === null ? `without ${name}` : `other ${name}`,
  ),
  ...(options.signature === undefined ? [] : [`signature: ${options.signature}`]),
  ...(options.as === undefined ? [] : [`as ${options.as}`]),
  ...(options.array === undefined ? [] : [`list ${options.array}`]),
  ...(options.repeated === undefined ? [] : [`${options.repeated.name} twice`]),
  ...(options.bom ? ['byte order mark'] : []),
  ...(options.charset === 'gbk' ? ['gbk'] : []),
]

/** The gateway's message as the options want it. */
export function alteredMessage(own: OwnNotification, options: NotifyOptions): ComposedMessage {
  const message = own.compose()
  if (alterations(options).length === 0) return message
  const encode = options.charset === 'gbk' ? toGbk : toBytes
  const fields = signedFields(changedFields(message.fields, options), own, options, encode)
  const format = options.as ?? own.format
  const jsonType = own.format === 'json' ? message.contentType : null
  const sent = written(fields, { ...options, url: own.url, format, jsonType, encode })
  const { userAgent } = message
  return { ...sent, fields, ...(userAgent === undefined ? {} : { userAgent }) }
}

function changedFields(fields: Fields, { fields: changes = {} }: NotifyOptions): Fields {
  const entries = Object.entries({ ...fields, ...changes })
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  )
}

/** In the place of the signature that is there, so that the order of the fields tells nothing. */
function signedFields(
  fields: Fields,
  { signature: { name, of } }: OwnNotification,
  { signature }: NotifyOptions,
  encode: (text: string) => string,
): Fields {
  if (signature === undefined) return fields
  const { [name]: _, ...unsigned } = fields
  if (signature === 'none') return unsigned
  const bytes: ByteFields = Object.fromEntries(
    Object.entries(unsigned).map(([key, value]) => [encode(key), encode(value)]),
  )
  return { ...fields, [name]: fromBytes(of(bytes, signature)) }
}
