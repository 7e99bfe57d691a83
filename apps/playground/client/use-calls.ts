import type { Ticket } from '@pay/core'
import { useState } from 'react'
import type { CallAnswer, Issue, ProviderView, Values } from '../shared/api.ts'
import type { Api } from './api.ts'

/** A call that was made, and its answer. */
export interface Made {
  readonly provider: ProviderView
  /** The operation's name, or `reconcile`. */
  readonly name: string
  readonly answer: Exclude<CallAnswer, { readonly kind: 'invalid' }>
}

/** A call to be made. */
export interface ToSend {
  /** The operation's name. */
  readonly name: string
  readonly values: Values
  /** What the simulated gateway shall do to it. */
  readonly fault?: string
}

export interface Calls {
  /** The newest call that was made. */
  readonly made: Made | null
  readonly sending: boolean
  /** Why the playground itself could not make the call. */
  readonly problem: string | null
  /** Makes a call. What it returns are broken rules: then nothing was sent. */
  send(provider: ProviderView, call: ToSend): Promise<readonly Issue[]>
  /** Asks what became of a call whose outcome is not known. */
  reconcile(provider: ProviderView, ticket: Ticket): Promise<unknown>
}

/** Makes calls and remembers the newest. */
export const useCalls = (api: Api): Calls => {
  const [made, setMade] = useState<Made | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const make = async (provider: ProviderView, name: string, call: () => Promise<CallAnswer>) => {
    setSending(true)
    setProblem(null)
    try {
      const answer = await call()
      if (answer.kind === 'invalid') return answer.issues
      setMade({ provider, name, answer })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'the server does not answer')
    } finally {
      setSending(false)
    }
    return []
  }

  return {
    ...{ made, sending, problem },
    send: (provider, { name, values, fault = '' }) =>
      make(provider, name, () =>
        api.call({ provider: provider.id, operation: name, values, fault }),
      ),
    reconcile: (provider, ticket) => make(provider, 'reconcile', () => api.reconcile(ticket)),
  }
}
