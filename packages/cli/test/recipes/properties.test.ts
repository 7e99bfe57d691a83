import { randomBytes } from 'node:crypto'
import { compileRecipe, type Fields, sign, verify } from '@pay/core/signing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyRecipe } from './every.ts'
import { setsFor } from './sets.ts'

const names = ({ into, alsoFrom = [] }: { into: string; alsoFrom?: readonly string[] }) =>
  new Set([into, ...alsoFrom])

const withoutSignature = (fields: Fields, own: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !own.has(name)))

/** Bytes as a text of each kind: as they are, as hex, as base64; made once for all recipes. */
const strange = Array.from({ length: 10_000 }, (_, at) => {
  const bytes = randomBytes(at % 80)
  return [
    bytes.toString('latin1'),
    bytes.toString('utf8'),
    randomBytes(16).toString('hex'),
    randomBytes(at % 256).toString('base64'),
  ][at % 4] as string // one of the four
})

describe.each(everyRecipe)('the recipe of $id', ({ recipe, signingKey, verifyingKey }) => {
  const signer = compileRecipe(recipe)
  const isPair = typeof signingKey !== 'string'
  const runs = { numRuns: isPair ? 100 : 300 }
  const own = names(recipe)
  const sets = setsFor([recipe]).map(fields => withoutSignature(fields, own))

  it('gives a signature that verifies', () => {
    fc.assert(
      fc.property(sets, fields => {
        const message = { ...fields, [recipe.into]: sign(recipe, fields, signingKey) }
        expect(verify(recipe, message, verifyingKey)).not.toBeNull()
      }),
      runs,
    )
  })

  it('does not care for the order of the message', () => {
    fc.assert(
      fc.property(sets, fields => {
        const reversed = Object.fromEntries(Object.entries(fields).reverse())
        expect(sign(recipe, reversed, signingKey)).toBe(sign(recipe, fields, signingKey))
      }),
      runs,
    )
  })

  it('signs every field that it names as signed, and no other', () => {
    fc.assert(
      fc.property(sets, fields => {
        const right = sign(recipe, fields, signingKey)
        const signed = new Set(signer.signedNames(fields))
        for (const name of Object.keys(fields)) {
          // another character at the end: never empty, never zero, never the same
          const changed = { ...fields, [name]: `${fields[name]}~` }
          const isSame = sign(recipe, changed, signingKey) === right
          const counts = signed.has(name) || signer.signedNames(changed).includes(name)
          expect(isSame).toBe(!counts)
        }
      }),
      { numRuns: isPair ? 20 : 200 },
    )
  })

  it('takes none of 10 000 random signatures, and throws at none', () => {
    const fields = { amount: '1.00', orderid: 'T1' }
    const taken = strange.filter(
      sent => verify(recipe, { ...fields, [recipe.into]: sent }, verifyingKey) !== null,
    )
    expect(taken).toEqual([])
  })

  // a machine that is busy with other things may make all of these runs slow
  it('takes time in proportion to the message', { retry: 2 }, () => {
    const message = (count: number) => {
      const fields = Array.from({ length: count }, (_, at) => [`field_${at}`, '1'.repeat(50)])
      return { ...Object.fromEntries(fields), [recipe.into]: 'A'.repeat(32) }
    }
    const fastest = (count: number) => {
      const fields = message(count)
      const times = Array.from({ length: 15 }, () => {
        const started = performance.now()
        verify(recipe, fields, verifyingKey)
        return performance.now() - started
      })
      return Math.min(...times)
    }
    const small = fastest(500)
    // eight times the fields: sorting and memory add a little, anything worse than that a lot
    expect(fastest(4_000)).toBeLessThan(8 * 5 * Math.max(small, 0.2))
  })
})
