const spellings = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
]

/**
 * Makes the one function through which everything leaves for the browser. Nothing that reaches it
 * should hold a secret; if a gateway echoes one all the same, it ends here.
 */
export const createPrinter = (secrets: readonly string[]) => {
  const hidden = [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length)
  return (value: unknown): string =>
    hidden.reduce((text, secret) => text.replaceAll(secret, '***'), JSON.stringify(value))
}

export type Printer = ReturnType<typeof createPrinter>
