import { isSecret } from '@pay/core'

/** The keys of this process: nothing of them leaves for the browser. */
export interface Secrets {
  /** Makes a key that lives as long as this process. */
  make(): string
  /** Adds a key that was made elsewhere, and returns it. */
  keep(secret: string): string
  all(): readonly string[]
}

export const createSecrets = (newSecret: () => string): Secrets => {
  const secrets = new Set<string>()
  const keep = (secret: string): string => {
    secrets.add(secret)
    return secret
  }
  return { keep, make: () => keep(newSecret()), all: () => [...secrets] }
}

const deepest = 6

/** The texts that a result or an event holds as a `Secret`: raw answers show them in the clear. */
export const secretsIn = (value: unknown, depth = 0): string[] => {
  if (isSecret(value)) return [String(value.reveal())]
  if (typeof value !== 'object' || value === null || depth === deepest) return []
  return Object.values(value).flatMap(inner => secretsIn(inner, depth + 1))
}
