/** Text that servers of the family escape for HTML before they sign and send it back. */
export interface EscapedText {
  /** As received and signed. */
  readonly raw: string
  /**
   * A copy without the five HTML entities and the backslash escapes, for comparing with what you
   * sent. A gateway that escapes nothing sends a backslash of yours as it was: `raw` is right then.
   */
  readonly unescaped: string
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
}

/** @source observed on public servers of the family: backslashes are added first, entities after */
const unescaped = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|apos|#0?39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\\(.)/gsu, '$1')

/** A text as received, with its unescaped copy; `null` where nothing was received. */
export const escapedText = (raw: string | undefined): EscapedText | null =>
  raw === undefined ? null : { raw, unescaped: unescaped(raw) }
