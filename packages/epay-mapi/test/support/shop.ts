import type { EpayEvent } from '../../src/index.ts'

/** What a shop that is beside a simulated gateway has stored and replied. */
export const openDesk = () => {
  const stored = new Map<string, EpayEvent>()
  const replies: string[] = []
  return {
    stored,
    replies,
    events: () => [...stored.values()],
    async store(event: EpayEvent) {
      const known = stored.has(event.key)
      stored.set(event.key, event)
      return known ? ('duplicate' as const) : ('applied' as const)
    },
    async noted(response: Response) {
      replies.push(await response.clone().text())
      return response
    },
  }
}
