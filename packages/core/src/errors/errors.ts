import type { Finding } from '../signing/explain/finding.ts'
import { PayError, type PayErrorDetails } from './pay-error.ts'

type Where = Pick<PayErrorDetails, 'provider' | 'operation' | 'hints'>

/** One thing that is wrong with an input, and where. The value itself is never in it. */
export interface InputIssue {
  /** For example `beneficiary.bank`. */
  readonly path: string
  readonly message: string
}

/** A setting is missing or cannot be right. Names the setting, never its value. */
export class ConfigError extends PayError {
  readonly setting: string

  constructor(provider: string, setting: string, rule: string) {
    super({ code: 'config', provider, message: `${provider}: the setting \`${setting}\` ${rule}` })
    this.setting = setting
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), setting: this.setting }
  }
}

/** The input breaks a rule. All broken rules are listed at once; nothing was sent. */
export class InputError extends PayError {
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[], where: Where) {
    const list = issues.map(({ path, message }) => `${path || 'input'} ${message}`).join('; ')
    super({ ...where, code: 'input', message: list })
    this.issues = issues
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), issues: this.issues }
  }
}

/** The same write is in flight in this process. This call sent nothing; the other has its own answer. */
export class ConflictError extends PayError {
  readonly account: string
  readonly id: string

  constructor(account: string, id: string, where: Where) {
    const message = `the same write for ${id} is already in flight; nothing was sent by this call`
    super({ ...where, code: 'conflict', message })
    this.account = account
    this.id = id
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), account: this.account, id: this.id }
  }
}

/**
 * The gateway could not be asked. Of a write it says that nothing was sent; of a read that it may
 * be repeated.
 */
export class TransportError extends PayError {
  constructor(cause: string, sent: 'no' | 'maybe', where: Where) {
    const outcome = sent === 'no' ? 'nothing was sent' : 'asking again is safe'
    super({ ...where, code: cause, sent, message: `no usable answer (${cause}); ${outcome}` })
  }
}

/** A read was refused, or answered in a shape that no document describes. */
export class ProtocolError extends PayError {
  /** The gateway's own code and words, scrubbed of what was sent. */
  readonly gateway: { readonly code: string | null; readonly message: string | null }

  constructor(
    cause: string,
    gateway: { readonly code: string | null; readonly message: string | null },
    where: Where,
  ) {
    const words = [gateway.code, gateway.message].filter(Boolean).join(' ')
    const said = words === '' ? '' : `; the gateway said: ${words}`
    const message = `the gateway's answer says nothing of the order (${cause})${said}`
    super({ ...where, code: cause, sent: 'maybe', message })
    this.gateway = gateway
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), gateway: this.gateway }
  }
}

/** Why a notification was not accepted as authentic. */
export type SignatureReason =
  | 'malformed'
  | 'too-large'
  | 'too-slow'
  | 'repeated-key'
  | 'unexpected-key'
  | 'method'
  | 'missing-signature'
  | 'wrong-signature'
  | 'wrong-algorithm'
  | 'wrong-account'
  | 'stale'
  | 'undocumented'

/** A notification is not authentic. Nothing of it is told, since none of it can be believed. */
export class SignatureError extends PayError {
  readonly reason: SignatureReason
  // private, so that nothing of the message is ever printed or serialised
  readonly #findings: () => Promise<readonly Finding[]>

  constructor(
    reason: SignatureReason,
    explanation: string,
    where: Where,
    findings: () => Promise<readonly Finding[]> = async () => [],
  ) {
    super({ ...where, code: reason, message: explanation })
    this.reason = reason
    this.#findings = findings
  }

  /**
   * Says why the signature does not fit, best guess first; empty where the reason says it all. For
   * developers: never put it into the reply, which would help a forger. No finding holds a value or
   * the key. The search is loaded and run when this is called, within 50 milliseconds.
   *
   * @example
   * catch (error) { if (error instanceof SignatureError) console.warn(await error.explain()) }
   */
  explain(): Promise<readonly Finding[]> {
    return this.#findings()
  }
}
