import type { SignedRequest } from '@pay/core'
import { useCallback, useEffect, useState } from 'react'
import type { Draft, Issue, OperationView, ProviderView, Values } from '../../shared/api.ts'
import type { Api } from '../api.ts'
import { usePreview } from './use-preview.ts'

/** A form under way: what is in it, what is wrong with it, and the request that it stands for. */
export interface Form {
  readonly values: Values
  readonly set: (path: string, text: string) => void
  /** Says that a person has left a field: from now on it may complain. */
  readonly leave: (path: string) => void
  /** What may be shown: broken rules of fields that were left, or of all after an attempt to send. */
  readonly issues: readonly Issue[]
  /** Everything that is wrong, shown or not. */
  readonly allIssues: readonly Issue[]
  readonly examples: readonly string[]
  /** Fills in an example, with an order number of its own. */
  readonly fill: (index: number) => Promise<void>
  /** Says that sending was tried: every field may complain now. */
  readonly attempt: () => void
  readonly request: SignedRequest | null
  readonly reveal: boolean
  readonly setReveal: (reveal: boolean) => void
}

interface Filled {
  readonly call: string
  readonly values: Values
  readonly left: ReadonlySet<string>
  readonly attempted: boolean
}

const fresh = (call: string, values: Values): Filled => ({
  ...{ call, values, left: new Set<string>(), attempted: false },
})

/** The form of one operation. It starts anew with another operation, or with what a step filled in. */
export const useForm = (
  api: Api,
  provider: ProviderView,
  operation: OperationView,
  prefilled: Values,
): Form => {
  const call = `${provider.id} ${operation.name}`
  const [filled, setFilled] = useState(() => fresh('', {}))
  const [draft, setDraft] = useState<Draft | null>(null)
  const [reveal, setReveal] = useState(false)
  const name = { provider: provider.id, operation: operation.name }

  useEffect(() => {
    let current = true
    api.draft(name).then(next => {
      if (!current) return
      setDraft(next)
      setFilled(fresh(call, { ...next.defaults, ...prefilled }))
    })
    return () => {
      current = false
    }
  }, [api, call, prefilled])

  const ready = filled.call === call
  const values = ready ? filled.values : {}
  const { request, issues } = usePreview(api, ready ? { ...name, values } : null, reveal)
  const mayComplain = ({ path }: Issue) => filled.attempted || filled.left.has(path)

  return {
    values,
    set: useCallback((path, text) => {
      setFilled(before => ({ ...before, values: { ...before.values, [path]: text } }))
    }, []),
    leave: useCallback(path => {
      setFilled(before => ({ ...before, left: new Set(before.left).add(path) }))
    }, []),
    issues: issues.filter(mayComplain),
    allIssues: issues,
    examples: draft?.examples.map(({ title }) => title) ?? [],
    async fill(index) {
      const next = await api.draft(name)
      setFilled(fresh(call, next.examples[index]?.values ?? {}))
    },
    attempt: () => setFilled(before => ({ ...before, attempted: true })),
    request,
    reveal,
    setReveal,
  }
}
