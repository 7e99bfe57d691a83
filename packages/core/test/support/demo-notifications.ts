import type { LogEvent, Notifications, PaymentEvent } from '../../src/index.ts'
import { connect, createReceiver, type NotificationRule } from '../../src/provider.ts'
import { type Fields, sign } from '../../src/signing.ts'
import { plain } from './recipes.ts'
import { rule, secretText, settings } from './settings.ts'

const money = (value: string | undefined) =>
  value === undefined ? null : { value, currency: 'MMK' }

const notificationRule: NotificationRule<PaymentEvent> = {
  methods: ['POST', 'GET'],
  recipe: plain,
  fields: ['merchant', 'order', 'amount', 'paid', 'state', 'sign'],
  public: ['order', 'state'],
  acks: {
    accept: { status: 200, contentType: 'text/plain', body: 'OK' },
    refuse: { status: 400, contentType: 'text/plain', body: 'FAIL' },
  },
  account: ({ merchant }) => merchant,
  isStale: ({ time }, now) => time !== undefined && Number(time) + 300 < now.getTime() / 1000,
  parse: ({ order, state, asked, paid }) =>
    order === undefined
      ? null
      : {
          kind: 'payment',
          orderId: order,
          orderedAt: null,
          providerId: null,
          status: state === 'PAID' ? 'succeeded' : 'pending',
          failure: null,
          requested: money(asked),
          credited: money(paid),
          paidAt: null,
        },
}

/** What the demo gateway sends when an order was paid. */
export const paid: Fields = {
  merchant: '10006',
  order: 'A1',
  state: 'PAID',
  asked: '1000.00',
  paid: '1000.00',
  payer: 'U Aung',
}

export const signed = (fields: Fields): Fields => ({
  ...fields,
  sign: sign(plain, fields, secretText),
})

export const bodyOf = (fields: Fields): string => new URLSearchParams({ ...fields }).toString()

const notifyUrl = 'https://shop.example/notify'

/** A message as the demo gateway posts it. */
export const posted = (body: string | Uint8Array<ArrayBuffer>, query = ''): Request =>
  new Request(`${notifyUrl}${query}`, { method: 'POST', body })

/** The demo gateway's notifications, and the log of what became of them. */
export const createDemoNotifications = (more: Readonly<Record<string, unknown>> = {}) => {
  const events: LogEvent[] = []
  const log = (event: LogEvent) => events.push(event)
  const { connection } = connect('demo', { ...settings, log, ...more }, rule)
  const notifications: Notifications<PaymentEvent> = createReceiver(connection, notificationRule)
  return { notifications, events }
}
