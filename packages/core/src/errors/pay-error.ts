import { inspectSymbol } from '../secrecy/inspect.ts'

const marker = Symbol.for('pay/error')

/** What an error is built from. All of it may be printed. */
export interface PayErrorDetails {
  readonly code: string
  readonly message: string
  readonly provider?: string | undefined
  readonly operation?: string | undefined
  /** Whether a byte of the request may have left this process. */
  readonly sent?: 'no' | 'maybe' | undefined
  readonly hints?: readonly string[] | undefined
}

/**
 * The base of every error thrown on purpose. It never holds a secret, a personal value or the
 * request, so it can be logged as it stands.
 *
 * @example
 * catch (error) { if (PayError.is(error) && error.sent === 'no') return repeatLater() }
 */
export class PayError extends Error {
  readonly code: string
  readonly provider: string | null
  readonly operation: string | null
  /** `no`: nothing left this process, repeat freely. `maybe`: only reads throw this. */
  readonly sent: 'no' | 'maybe'
  /** What to do about it, in plain sentences. */
  readonly hints: readonly string[]

  constructor(details: PayErrorDetails) {
    super(details.message)
    this.name = new.target.name
    this.code = details.code
    this.provider = details.provider ?? null
    this.operation = details.operation ?? null
    this.sent = details.sent ?? 'no'
    this.hints = details.hints ?? []
    Object.defineProperty(this, marker, { value: true })
  }

  /** Whether a thrown value is one of these, of whichever installed copy of this package. */
  static is(value: unknown): value is PayError {
    return typeof value === 'object' && value !== null && marker in value
  }

  toJSON(): Record<string, unknown> {
    const { name, code, message, provider, operation, sent, hints } = this
    return { name, code, message, provider, operation, sent, hints }
  }

  [inspectSymbol](): string {
    const where = [this.provider, this.operation].filter(Boolean).join(' ')
    const hints = this.hints.map(hint => `\n  ${hint}`).join('')
    return `${this.name} [${this.code}]${where && ` ${where}`}: ${this.message}${hints}`
  }
}
