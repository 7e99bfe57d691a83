import type { SignedRequest } from '@pay/core'
import { useEffect, useState } from 'react'
import type { FilledForm, Issue } from '../../shared/api.ts'
import type { Api } from '../api.ts'

/** Lets a person finish a word before the server is asked. */
const pauseMs = 60

interface Seen {
  readonly request: SignedRequest | null
  readonly issues: readonly Issue[]
}

const nothing: Seen = { request: null, issues: [] }

/** The signed request of a form, or what is wrong with it, always of its newest values. */
export const usePreview = (api: Api, form: FilledForm | null, reveal: boolean): Seen => {
  const [seen, setSeen] = useState(nothing)
  const asked = form === null ? null : JSON.stringify(form)

  useEffect(() => {
    if (asked === null) return setSeen(nothing)
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await api.preview(JSON.parse(asked), reveal, stop.signal)
        setSeen(
          answer.kind === 'request'
            ? { request: answer.request, issues: [] }
            : { request: null, issues: answer.issues },
        )
      } catch {
        // asked anew with newer values, or the header says that the server is gone
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, asked, reveal])

  return seen
}
