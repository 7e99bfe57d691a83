import type { Ticket } from '@pay/core'
import type {
  CallAnswer,
  CallName,
  Draft,
  FilledForm,
  Preview,
  SentForm,
  Session,
  SimulatedOrder,
} from '../shared/api.ts'

/** What the page can ask of its server. */
export interface Api {
  draft(name: CallName): Promise<Draft>
  preview(form: FilledForm, reveal: boolean, signal: AbortSignal): Promise<Preview>
  call(form: SentForm): Promise<CallAnswer>
  /** Asks what became of the write that a ticket speaks of. */
  reconcile(ticket: Ticket): Promise<CallAnswer>
  /** Lets the payer or the gateway's staff do something, at the simulated gateway. */
  act(key: string, action: string, amount: string): Promise<SimulatedOrder>
  /** Lets the simulated gateway notify of an order once more, with a trick. */
  notify(key: string, trick: string): Promise<SimulatedOrder>
}

const errorIn = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  const said = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  return typeof said === 'string' ? said : `the server answered ${response.status}`
}

const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  const response = await fetch(`/api/${path}`, init)
  if (!response.ok) throw new Error(await errorIn(response))
  return (await response.json()) as T // page and server share these types
}

/** Asks for what the page starts with. */
export const loadSession = (): Promise<Session> => ask<Session>('session')

export const createApi = (token: string): Api => {
  const headers = { 'content-type': 'application/json', 'x-playground-token': token }
  const post = <T>(path: string, body: unknown, signal: AbortSignal | null = null) =>
    ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body), signal })

  return {
    draft: name => post('draft', name),
    preview: (form, reveal, signal) => post('preview', { ...form, reveal }, signal),
    call: form => post('call', form),
    reconcile: ticket => post('reconcile', { ticket }),
    act: (key, action, amount) => post('simulated', { key, action, amount }),
    notify: (key, trick) => post('simulated/notify', { key, trick }),
  }
}
