import type { NotificationSignature, OwnNotification } from '../../delivery/notification.ts'
import type { Order, Reply } from '../../records.ts'
import type { Desk } from './desk.ts'

type Fields = Readonly<Record<string, string>>

/** How one dialect tells a merchant of a paid order. */
export interface Telling {
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** Joins the address and what is to be told. */
  readonly address: (url: string, query: string) => string
  /** Composed anew at every sending. */
  readonly fields: () => Fields
  readonly acknowledges: (reply: Reply) => boolean
  readonly repeatAfterMs: readonly number[]
  readonly userAgent?: string
  readonly sign: NotificationSignature['of']
}

export function notificationOf(desk: Desk, order: Order, telling: Telling): OwnNotification {
  const { url, acknowledges, repeatAfterMs } = telling
  return {
    ...{ orderKey: order.key, gateway: desk.gatewayId, url, amountName: 'money' },
    format: telling.method === 'GET' ? 'query' : 'form',
    compose: () => message(telling),
    ...{ acknowledges, repeatAfterMs, timeoutMs: desk.timeoutMs },
    signature: { name: 'sign', of: telling.sign },
  }
}

function message({ url, method, address, fields: tell, userAgent }: Telling) {
  const fields = tell()
  const text = new URLSearchParams(fields).toString()
  const sender = userAgent === undefined ? {} : { userAgent }
  return method === 'GET'
    ? { ...sender, url: address(url, text), method, contentType: '', body: '', fields }
    : { ...sender, url, method, contentType: formType, body: text, fields }
}

const formType = 'application/x-www-form-urlencoded'

/** Behind the query that is there, or as one. @source public servers of the family */
export const appended = (url: string, query: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}${query}`
