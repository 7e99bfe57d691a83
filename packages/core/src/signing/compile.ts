import { compileSelection, type Selection } from './canonical.ts'
import { type Digester, digesterOf, type Key } from './digests.ts'
import type { Canonical, Fields, Reading, Recipe } from './recipe.ts'

/** Fields whose signature was checked, and which of them it covers. */
export interface Verified {
  /** Only what the signature covers. What is never signed does not get here. */
  readonly signed: Fields
}

/** A received message: decoded, and as it stood before URL decoding where that can differ. */
export interface Received {
  readonly decoded: Fields
  readonly asReceived?: Fields | undefined
}

/** A recipe made ready once, to be used for every message. */
export interface Signer {
  readonly recipe: Recipe
  /** The joined text with `key` in the place of the secret, where the secret is joined. */
  text(fields: Fields, key?: string): string
  /** The names that are signed of these fields. */
  signedNames(fields: Fields): string[]
  sign(fields: Fields, key: Key): string
  /** The fields with their signature. */
  signed(fields: Fields, key: Key): Fields
  /** What the signature covers, or `null` when no reading and no key fits. Never throws on hostile input. */
  verify(message: Received, keys: readonly Key[]): Verified | null
}

interface CompiledReading {
  readonly pairs: 'decoded' | 'asReceived'
  readonly selection: Selection
}

const compileReading = (recipe: Recipe, reading: Reading): CompiledReading => {
  const canonical: Canonical = { ...recipe, ...reading }
  const pairs = reading.pairs === 'as-received' ? 'asReceived' : 'decoded'
  return { pairs, selection: compileSelection(canonical) }
}

// what inherits from nothing has no names of its own, and one made of it is faster than one of `null`
const nothing = Object.freeze(Object.create(null))

const pick = (fields: Fields, names: readonly string[]): Fields => {
  const picked: Record<string, string> = Object.create(nothing)
  for (const name of names) picked[name] = fields[name] ?? ''
  return picked
}

/** The signature that fields carry, under whichever name it travels. */
export const signatureIn = ({ into, alsoFrom }: Recipe, fields: Fields): string | undefined =>
  fields[into] || alsoFrom?.map(name => fields[name]).find(Boolean)

const covers = (
  reading: CompiledReading,
  digester: Digester,
  message: Received,
  keys: readonly Key[],
  signature: string,
): Verified | null => {
  const fields = message[reading.pairs]
  if (fields === undefined) return null
  const { selection } = reading
  const text = selection.text(fields)
  const fits = keys.some(key => digester.verify(text, signature, key))
  return fits ? { signed: pick(fields, selection.names(fields)) } : null
}

const compile = (recipe: Recipe): Signer => {
  const digester = digesterOf(recipe)
  const { text, names } = compileSelection(recipe)
  const readings = [{}, ...(recipe.readings ?? [])].map(one => compileReading(recipe, one))
  return {
    recipe,
    text: (fields, key = '***') =>
      recipe.key === null ? text(fields) : `${text(fields)}${recipe.key.append}${key}`,
    signedNames: names,
    sign: (fields, key) => digester.sign(text(fields), key),
    signed: (fields, key) => ({ ...fields, [recipe.into]: digester.sign(text(fields), key) }),
    verify(message, keys) {
      const signature = signatureIn(recipe, message.decoded)
      if (signature === undefined) return null
      for (const reading of readings) {
        const verified = covers(reading, digester, message, keys, signature)
        if (verified !== null) return verified
      }
      return null
    },
  }
}

const compiled = new WeakMap<Recipe, Signer>()

/** Makes a recipe ready, once: the same recipe gives the same signer. */
export const compileRecipe = (recipe: Recipe): Signer => {
  const ready = compiled.get(recipe) ?? compile(recipe)
  compiled.set(recipe, ready)
  return ready
}
