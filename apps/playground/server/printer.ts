const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

const spellings = (secret: string): string[] => [
  secret,
  inJson(secret),
  encodeURIComponent(secret),
  new URLSearchParams({ '': secret }).toString().slice(1),
]

/** Makes a function that takes secrets out of a text, in whatever spelling they stand there. */
export const scrubber = (secrets: readonly string[]): ((text: string) => string) => {
  const hidden = new Set(secrets.filter(secret => secret !== '').flatMap(spellings))
  const longestFirst = [...hidden].sort((one, other) => other.length - one.length)
  return text => longestFirst.reduce((left, secret) => left.replaceAll(secret, '***'), text)
}

/**
 * Makes the one function through which everything leaves for the browser. Nothing that reaches it
 * should hold a key; if a gateway echoes one all the same, it ends here.
 */
export const createPrinter = (secrets: readonly string[]) => {
  const scrub = scrubber(secrets)
  // text by text and name by name, since text within text is escaped twice
  const clean = (_: string, inner: unknown): unknown => {
    if (typeof inner === 'string') return scrub(inner)
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, value]) => [scrub(name), value]))
  }
  return (value: unknown): string => JSON.stringify(value, clean)
}

export type Printer = ReturnType<typeof createPrinter>
