/** How a connection is used other than for a whole answer at once. */
export interface LinePlan {
  /** Status and headers; `null` when not even these are sent. */
  readonly head: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
  } | null
  /** The body. May go on for ever when there is a pause. */
  readonly pieces: Iterable<Uint8Array>
  /** The pause before each piece but the first. */
  readonly everyMs: number
  readonly ending: LineEnding
}

/**
 * - `whole`: in good order.
 * - `close`: the connection closes, whatever was promised.
 * - `reset`: the connection is reset.
 * - `silence`: nothing more comes, and it stays open.
 * - `refused`: as if there never was one.
 */
export type LineEnding = 'whole' | 'close' | 'reset' | 'silence' | 'refused'

/** What the routes leave for whoever holds the connection. */
export interface Line {
  plan: LinePlan | null
}

/** One side of a connection, to write to. */
export interface Sink {
  write(bytes: Uint8Array): void
  end(ending: LineEnding): void
}
