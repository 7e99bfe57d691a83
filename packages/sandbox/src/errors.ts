/** What the simulator answers when it is used wrongly: a setting, an action, an address. Never an answer of a gateway. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
  /** `settings`: createSandbox was given something impossible. `not-found`: no such order. `not-possible`: the order is not in a state for it. `bad-input`: the action's own input. `production`: refused to load. */
  readonly code: SandboxErrorCode

  constructor(code: SandboxErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export type SandboxErrorCode =
  | 'settings'
  | 'not-found'
  | 'not-possible'
  | 'bad-input'
  | 'production'
