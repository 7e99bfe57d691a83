const isLong = process.env.PAY_LONG === '1'

/** How many random requests one gateway gets: with fewer, some of its answers would never come up. */
export const rounds = isLong ? 10_000 : 1000

/** How many random messages a test makes that looks at each by itself. */
export const messageRounds = isLong ? 10_000 : 250

/** A sandbox with these limits keeps all of them. */
export const limits = {
  requests: messageRounds,
  orders: messageRounds,
  deliveries: messageRounds,
}
