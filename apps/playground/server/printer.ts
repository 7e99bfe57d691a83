const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

const spellings = (secret: string): string[] => [
  secret,
  inJson(secret),
  encodeURIComponent(secret),
  new URLSearchParams({ '': secret }).toString().slice(1),
]

/**
 * Makes the one function through which everything leaves for the browser. Nothing that reaches it
 * should hold a secret; if a gateway echoes one all the same, it ends here.
 */
export const createPrinter = (secrets: readonly string[]) => {
  const hidden = [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length)
  const scrub = (text: string) => hidden.reduce((left, one) => left.replaceAll(one, '***'), text)

  // text by text and name by name, since text within text is escaped twice
  const clean = (_: string, inner: unknown): unknown => {
    if (typeof inner === 'string') return scrub(inner)
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, value]) => [scrub(name), value]))
  }
  return (value: unknown): string => JSON.stringify(value, clean)
}

export type Printer = ReturnType<typeof createPrinter>
