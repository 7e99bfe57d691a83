import type { SignedRequest } from '@pay/core'
import { useState } from 'react'
import type { CallName, Issue, Values } from '../../shared/api.ts'
import type { Api } from '../api.ts'
import { callOf, useFilled } from './use-filled.ts'
import { usePreview } from './use-preview.ts'

/** A form under way: what is in it, what is wrong with it, and the request that it stands for. */
export interface Form {
  readonly values: Values
  readonly set: (path: string, text: string) => void
  /** Says that a person has left a field: from now on it may complain. */
  readonly leave: (path: string) => void
  /** Says that sending was tried: every field may complain now. */
  readonly attempt: () => void
  /** What may be shown: broken rules of fields that were left, or of all after an attempt to send. */
  readonly issues: readonly Issue[]
  /** Everything that is wrong, shown or not. */
  readonly allIssues: readonly Issue[]
  /** What a step before has filled in, once the form is there; `null` when it begins by itself. */
  readonly continues: Values | null
  readonly examples: readonly string[]
  /** Fills in an example, with an order number of its own. */
  readonly fill: (index: number) => Promise<void>
  /** Whether its values are still on their way. */
  readonly loading: boolean
  readonly request: SignedRequest | null
  readonly reveal: boolean
  readonly setReveal: (reveal: boolean) => void
}

/** The form of one operation. It begins anew with another operation, or with what a step filled in. */
export const useForm = (api: Api, name: CallName, prefilled: Values): Form => {
  const { filled, change } = useFilled(api, name, prefilled)
  const [reveal, setReveal] = useState(false)
  const [filling, setFilling] = useState(false)
  const ready = filled.call === callOf(name) && filled.prefilled === prefilled
  const { values, examples } = filled
  const { request, issues } = usePreview(api, ready ? { ...name, values } : null, reveal)

  return {
    values: ready ? values : {},
    set: (path, text) => change(before => ({ values: { ...before.values, [path]: text } })),
    leave: path => change(before => ({ left: new Set(before.left).add(path) })),
    attempt: () => change(() => ({ attempted: true })),
    issues: issues.filter(({ path }) => filled.attempted || filled.left.has(path)),
    allIssues: issues,
    continues: ready && Object.keys(prefilled).length > 0 ? prefilled : null,
    examples: ready ? examples : [],
    async fill(index) {
      setFilling(true)
      try {
        const draft = await api.draft(name)
        const example = draft.examples[index]?.values ?? {}
        const begun = { values: example, left: new Set<string>(), attempted: false }
        change(before => (before.call === callOf(name) ? begun : {}))
      } finally {
        setFilling(false)
      }
    },
    loading: filling || !ready,
    request,
    reveal,
    setReveal,
  }
}
