import { useCallback, useEffect, useState } from 'react'
import type { CallName, Values } from '../../shared/api.ts'
import type { Api } from '../api.ts'

/** What a person has made of a form so far. */
export interface Filled {
  /** Which call it belongs to, and what it began with; another form is on its way while either differs. */
  readonly call: string
  readonly prefilled: Values
  readonly values: Values
  /** The titles of the examples that it can be filled with. */
  readonly examples: readonly string[]
  /** The fields that were left at least once. */
  readonly left: ReadonlySet<string>
  /** Whether sending was tried. */
  readonly attempted: boolean
}

const nothing: Filled = {
  ...{ call: '', prefilled: {}, values: {}, examples: [] },
  ...{ left: new Set(), attempted: false },
}

export const callOf = ({ provider, operation }: CallName): string => `${provider} ${operation}`

/** Holds the text of a form, which begins with what the server proposes and a step before has filled in. */
export const useFilled = (api: Api, name: CallName, prefilled: Values) => {
  const { provider, operation } = name
  const [filled, setFilled] = useState(nothing)

  useEffect(() => {
    const asked = { provider, operation }
    let current = true
    const begin = async () => {
      const { defaults, examples } = await api.draft(asked)
      const titles = examples.map(({ title }) => title)
      const values = { ...defaults, ...prefilled }
      const call = callOf(asked)
      if (current) setFilled({ ...nothing, call, prefilled, values, examples: titles })
    }
    // without a server there is no form; the header says that it is gone
    begin().catch(() => {})
    return () => {
      current = false
    }
  }, [api, provider, operation, prefilled])

  const change = useCallback(
    (how: (before: Filled) => Partial<Filled>) =>
      setFilled(before => ({ ...before, ...how(before) })),
    [],
  )
  return { filled, change }
}
