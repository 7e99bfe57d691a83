const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null

const scrubbedIn = (said: object, name: string, scrub: (text: string) => string) => {
  const value: unknown = Reflect.get(said, name)
  if (typeof value === 'string') return { [name]: scrub(value) }
  return isRecord(value) ? { [name]: scrubbedWords(value, scrub) } : {}
}

/** Gateways echo what they were sent: every word of theirs that is handed out is scrubbed of it. */
export const scrubbedWords = <T extends object>(said: T, scrub: (text: string) => string): T => ({
  ...said,
  ...scrubbedIn(said, 'code', scrub),
  ...scrubbedIn(said, 'message', scrub),
  ...scrubbedIn(said, 'refused', scrub),
})
