import { createHmac } from 'node:crypto'
import type {
  FieldDescription,
  HandlerOptions,
  NextAction,
  OperationDescription,
  PaymentEvent,
  PaymentProvider,
} from '@pay/core'
import { InputError, secret } from '@pay/core'
import type { Demos, Hooks } from '../../server/providers.ts'

/** A gateway of quite another kind: every next action, notifications by GET, a reply of its own. */
export const token = 'token-that-stays-in-the-server'

export const document = '<!doctype html><script>document.title = "gateway"</script>'

const actions: Readonly<Record<string, NextAction>> = {
  redirect: { type: 'redirect', url: 'https://gateway.example/pay' },
  form: { type: 'form', action: 'https://gateway.example/pay', fields: { a: '"><b>' } },
  qr: { type: 'qr', payload: 'weixin://wxpay/bizpayurl?pr=1' },
  deeplink: { type: 'deeplink', url: 'alipays://platformapi' },
  transfer: { type: 'transfer', account: '123', url: null },
  sms: { type: 'sms', token: secret(token), expiresAt: new Date('2026-01-01T00:00:00Z') },
  html: { type: 'html', document },
  script: { type: 'redirect', url: 'javascript:alert(1)' },
  markup: { type: 'transfer', account: '<img src=x onerror=alert(1)>', url: null },
}

const field = (path: string, more: Partial<FieldDescription> = {}): FieldDescription => ({
  ...{ path, label: path, rule: 'text', example: 'x', required: true, sensitive: false },
  ...{ kind: 'text', choices: [], currency: null, wire: path, signed: true },
  ...more,
})

const amount = field('amount', { kind: 'money', currency: 'CNY' })

const operation = (name: string, fields: readonly FieldDescription[]): OperationDescription => ({
  ...{ name, title: name, kind: 'write', fields, settledBy: null, source: 'nowhere' },
  input: { '~standard': { version: 1, vendor: 'test', validate: value => ({ value }) } },
  example: { orderId: 'x', amount: { value: '1.00', currency: 'CNY' }, action: 'sms' },
})

const operations = [
  operation('payments.create', [field('orderId'), amount, field('action')]),
  operation('payments.confirm', [
    ...[field('orderId'), amount, field('token', { sensitive: true })],
    field('code', { sensitive: true }),
  ]),
]

interface Input {
  readonly orderId: string
  readonly action: string
  readonly token: string
  readonly code: string
}

const result = (orderId: string, more: object) => ({
  ...{ orderId, providerId: null, raw: {}, evidence: null, hints: [] },
  ...more,
})

const eventOf = (orderId: string): PaymentEvent => ({
  ...{ key: `other:${orderId}`, provider: 'other', account: '1', orderId, orderedAt: null },
  ...{ providerId: null, raw: {}, hints: [], failure: null, paidAt: null },
  evidence: { source: 'notification', signed: true },
  ...{ kind: 'payment', status: 'succeeded', requested: null },
  credited: { value: '1.00', currency: 'CNY' },
})

const handler = (options: HandlerOptions) => async (request: Request) => {
  const orderId = new URL(request.url).searchParams.get('out_trade_no') ?? ''
  const event = eventOf(orderId)
  await options.expect({ ...event, refundId: null })
  await options.store(event)
  return new Response('success')
}

/** What the last confirmation was given, so that a test can see the token arrive. */
export const confirmed: { token?: string } = {}

/** The gateway's answer, as received: it names the token. */
const answer = new Request(`data:application/json,${JSON.stringify({ token })}`)

const paymentsOver = (fetch: Hooks['fetch']) => ({
  create: async ({ orderId, action }: Input) => {
    await (await fetch(answer)).text()
    const nextAction = actions[action]
    return result(orderId, { status: 'pending', nextAction, refused: null, payable: null })
  },
  confirm: async ({ orderId, token: given }: Input) => {
    confirmed.token = given
    return result(orderId, { status: 'succeeded' })
  },
})

const ticket = (name: string, input: unknown) => {
  const { orderId, ...rest } = input as Input & { readonly amount: never }
  if (!orderId) throw new InputError([{ path: 'orderId', message: 'is required' }], {})
  const { amount } = rest
  const at = new Date().toISOString()
  return { provider: 'other', account: '1', operation: name, orderId, amount, at } as never
}

const connect = (_: string, { fetch }: Hooks): PaymentProvider => {
  const other: unknown = {
    ...{ spec: 'pay/1', id: 'other', account: '1', operations, ticket },
    payments: paymentsOver(fetch),
    preview: (_: string, input: unknown, { reveal = false } = {}) => ({
      ...{ method: 'POST', url: 'https://gateway.example', contentType: 'application/json' },
      fields: { token: reveal ? (input as Input).token : '***' },
      body: '',
      signedText: createHmac('md5', 'x').digest('hex'),
    }),
    notifications: { handler, receive: () => Promise.reject(), acks: {} },
  }
  return other as PaymentProvider // a stand-in: only what the playground calls is there
}

/** The one list, with the stand-in alone on it. */
export const otherDemos = (): Demos => ({
  gateways: {},
  providers: [{ id: 'other', title: 'Other', path: '/eoopay', variants: {}, connect }],
})
