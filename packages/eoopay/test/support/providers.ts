import { createMmk } from '../../../mmk/src/index.ts'
import { createPayoutCo } from '../../../payout-co/src/index.ts'

export const secret = 'unit-test-key-000'

type Answer = string | ((form: URLSearchParams) => string | Promise<string>)

/** Answers by the last part of the path; what is not arranged fails as a lost connection does. */
export type Answers = Readonly<Record<string, Answer>>

/** One request as it was sent. */
export interface Sent {
  readonly path: string
  readonly form: Readonly<Record<string, string>>
}

const answering = (answers: Answers) => {
  const requests: Sent[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const form = new URLSearchParams(await request.text())
    const path = new URL(request.url).pathname.replace(/^\//, '')
    requests.push({ path, form: Object.fromEntries(form) })
    const answer = answers[path]
    if (answer === undefined) throw new Error('the connection was lost')
    return new Response(typeof answer === 'string' ? answer : await answer(form))
  }
  return { fetch, requests }
}

const settingsOf = (now: string) => ({
  baseUrl: 'https://gateway.example',
  merchantId: '10006',
  secret,
  now: () => new Date(now),
})

/** Myanmar, connected to the answers given. The clock stands where the documents' sample has it. */
export const createMyanmar = (answers: Answers = {}, more: object = {}) => {
  const { fetch, requests } = answering(answers)
  const provider = createMmk({ ...settingsOf('2024-08-04T19:57:39Z'), fetch, ...more })
  return { provider, requests }
}

/** Colombia, likewise. */
export const createColombia = (answers: Answers = {}, more: object = {}) => {
  const { fetch, requests } = answering(answers)
  const provider = createPayoutCo({ ...settingsOf('2024-06-02T19:40:24Z'), fetch, ...more })
  return { provider, requests }
}
