import { describe, it } from 'vitest'
import type { Bodies } from '../fixtures/answers.ts'
import { isSkipped, type Skipped } from '../skipped.ts'

interface Named {
  readonly name: string
}

/** Registers a case that is left out, and prints why. */
export const leaveOut = (of: Named, name: string, { skipped }: Skipped): void => {
  console.info(`left out: ${of.name}, ${name}: ${skipped}`)
  it.skip(`${name} (left out: ${skipped})`, () => {})
}

/** One case for each of the bodies, or the reason why there is none. */
export const forBodies = (
  of: Named,
  name: string,
  bodies: Bodies,
  run: (body: string) => Promise<void>,
): void => {
  if (isSkipped(bodies)) leaveOut(of, name, bodies)
  else if (bodies.length === 0) throw new TypeError(`no body and no reason: ${name}`)
  else {
    bodies.forEach((body, index) => {
      it(bodies.length === 1 ? name : `${name} (${index + 1})`, () => run(body))
    })
  }
}

/** A group of cases for each of `items`, named by each. */
export const forEach = <T extends Named>(
  items: readonly T[],
  register: (item: T) => void,
): void => {
  for (const item of items) describe(item.name, () => register(item))
}
