import type { Answer } from '../fixtures/proofs.ts'
import { isMembers, type Members, mutateMembers, type Vocabulary, vocabularyOf } from './members.ts'
import { type Numbers, oneOf } from './numbers.ts'
import { textMutations } from './text.ts'

/** The object in a body, or `null` for any other body. */
export const parsed = (body: string): Members | null => {
  try {
    const value: unknown = JSON.parse(body.replace(/^\uFEFF/, ''))
    return isMembers(value) ? value : null
  } catch {
    return null
  }
}

const changed = (answer: Members, number: Numbers, words: Vocabulary): Members => {
  let mutant = answer
  for (let left = number(3); left >= 0; left -= 1) mutant = mutateMembers(mutant, number, words)
  return mutant
}

/**
 * Makes bodies that no gateway sent out of bodies that one may send: by characters, by members, and
 * by members under a fresh signature.
 */
export const createMutants = (
  bodies: readonly string[],
  number: Numbers,
  resign: ((answer: Answer) => Answer) | undefined,
): (() => string) => {
  const answers = bodies.map(parsed).filter(answer => answer !== null)
  const words = vocabularyOf(answers)
  return () => {
    if (number(4) === 0) return oneOf(textMutations, number)(oneOf(bodies, number), number)
    const mutant = changed(oneOf(answers, number), number, words)
    return JSON.stringify(resign !== undefined && number(4) > 0 ? resign(mutant) : mutant)
  }
}
