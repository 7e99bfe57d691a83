import { connect, createClient } from '../../src/provider.ts'
import { createPayment, queryPayment } from './demo-operations.ts'
import { rule, settings } from './settings.ts'

type Answers = Readonly<Record<string, string | ((body: string) => string | Promise<string>)>>

/** The demo gateway, connected to answers by path; `requests` keeps what it was sent. */
export const createDemo = (answers: Answers = {}, more: Readonly<Record<string, unknown>> = {}) => {
  const requests: { readonly url: string; readonly body: string }[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const body = await request.text()
    requests.push({ url: request.url, body })
    const answer = answers[new URL(request.url).pathname.split('/').at(-1) ?? '']
    if (answer === undefined) throw new Error('no answer was arranged')
    return new Response(typeof answer === 'string' ? answer : await answer(body))
  }
  const now = () => new Date('2026-01-31T09:30:00Z')
  const { connection } = connect('demo', { ...settings, fetch, now, ...more }, rule)
  const { identity, call } = createClient(connection, [createPayment, queryPayment])
  const provider = {
    ...identity,
    payments: { create: call(createPayment), query: call(queryPayment) },
  }
  return { provider, connection, requests }
}

/** An input that the demo gateway takes. */
export const input = createPayment.example
