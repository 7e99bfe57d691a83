/** What the process ends with. */
export const exitCodes = {
  /** The signature is right, or was made. */
  right: 0,
  /** The signature is wrong. */
  wrong: 1,
  /** The command, the fields or a key cannot be used. */
  badInput: 2,
} as const
