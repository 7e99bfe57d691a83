import type { Delivery, Order, RecordedRequest } from './records.ts'

/** Something was recorded, or changed: then it carries the newer version. */
export type SandboxEvent =
  | { readonly type: 'request'; readonly request: RecordedRequest }
  | { readonly type: 'order'; readonly order: Order }
  | { readonly type: 'delivery'; readonly delivery: Delivery }
  | { readonly type: 'reset' }

export type Listener = (event: SandboxEvent) => void

export interface Events {
  emit(event: SandboxEvent): void
  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void
}

export function createEvents(): Events {
  const listeners = new Set<Listener>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
