import { useState } from 'react'
import type { CallAnswer, Issue, OperationView, ProviderView, Values } from '../shared/api.ts'
import type { Api } from './api.ts'

/** A call that was made, and its answer. */
export interface Made {
  readonly provider: ProviderView
  readonly operation: OperationView
  readonly answer: Exclude<CallAnswer, { readonly kind: 'invalid' }>
}

export interface Calls {
  /** The newest call that was made. */
  readonly made: Made | null
  readonly sending: boolean
  /** Why the playground itself could not make the call. */
  readonly problem: string | null
  /** Makes a call. What it returns are broken rules: then nothing was sent. */
  send(provider: ProviderView, operation: OperationView, values: Values): Promise<readonly Issue[]>
}

/** Makes calls and remembers the newest. */
export const useCalls = (api: Api): Calls => {
  const [made, setMade] = useState<Made | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send: Calls['send'] = async (provider, operation, values) => {
    setSending(true)
    setProblem(null)
    try {
      const form = { provider: provider.id, operation: operation.name, values }
      const answer = await api.call(form)
      if (answer.kind === 'invalid') return answer.issues
      setMade({ provider, operation, answer })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'the server does not answer')
    } finally {
      setSending(false)
    }
    return []
  }
  return { made, sending, problem, send }
}
