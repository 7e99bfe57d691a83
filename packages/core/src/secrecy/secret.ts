import { inspectSymbol } from './inspect.ts'

const mask = '***'

/** A value that prints as `***` wherever it is printed, and is read with `reveal()`. */
export interface Secret<T = string> {
  /** The value itself. Never log what this gives. */
  reveal(): T
  toString(): string
  toJSON(): string
}

/**
 * Wraps a value so that it cannot be printed by accident.
 *
 * @example
 * const number = secret('4111111111111111')
 * `${number}` // '***'
 * number.reveal() // '4111111111111111'
 */
export const secret = <T>(value: T): Secret<T> =>
  Object.freeze({
    reveal: () => value,
    toString: () => mask,
    toJSON: () => mask,
    [inspectSymbol]: () => mask,
    // marks it across two installed copies of this package
    [Symbol.for('pay/secret')]: true,
  })

/** Whether a value is a `Secret`, of whichever installed copy. */
export const isSecret = (value: unknown): value is Secret<unknown> =>
  typeof value === 'object' && value !== null && Symbol.for('pay/secret') in value

/** The plain value of a `Secret`, or the value itself. */
export const revealed = (value: unknown): unknown => (isSecret(value) ? value.reveal() : value)
