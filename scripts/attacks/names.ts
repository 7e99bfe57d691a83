/** A class of the suite's attacks, in both ways. */
export const underAttack = (number: number) => ({
  receive: [`under attack ${number}\\. .* is refused by receive$`],
  handler: [`under attack ${number}\\. .* is refused by the handler$`],
})

/** A case in which each message is sent to `receive` and to the handler. */
export const tampered = (...names: readonly string[]) => {
  const patterns = names.map(name => `that was tampered with is refused: ${name}`)
  return { receive: patterns, handler: patterns }
}

interface Ways {
  readonly receive?: readonly string[]
  readonly handler?: readonly string[]
}

/** Patterns of several sources for one class. */
export const both = (...all: readonly Ways[]) => ({
  receive: all.flatMap(({ receive = [] }) => receive),
  handler: all.flatMap(({ handler = [] }) => handler),
})

/** Where a provider's handler asks nothing of its gateway. */
export const silentHandlers = (
  reason = 'the handler sends nothing: no query confirms its notifications',
) => ({ 'handler/epay-mapi': reason, 'handler/mpay': reason })
