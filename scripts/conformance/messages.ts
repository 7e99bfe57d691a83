import { takePage } from '../messages/page.ts'
import type { Part } from './part.ts'

const stale = 'docs/messages.json is not current: run UPDATE_DOCS=1 pnpm conformance --messages'

/** The fields that each simulated gateway sends: those that the fixtures of providers may have. */
export const messages: Part = async ({ print }) => {
  const { sent, isCurrent } = await takePage()
  const calls = Object.entries(sent).flatMap(([gateway, byCall]) =>
    Object.entries(byCall).map(([call, names]) => ({ gateway, call, names })),
  )
  for (const { gateway, call, names } of calls) print(`${gateway} ${call}: ${names.join(' ')}`)
  if (!isCurrent) print(`FAIL  ${stale}`)
  const fields = calls.reduce((sum, { names }) => sum + names.length, 0)
  return {
    counts: { gateways: Object.keys(sent).length, calls: calls.length, fields },
    failing: isCurrent ? [] : [stale],
    tally: { passed: isCurrent ? 1 : 0, failed: isCurrent ? 0 : 1, skipped: 0 },
    line: `messages: ${fields} fields in ${calls.length} calls of ${Object.keys(sent).length} gateways, ${isCurrent ? 'as written' : 'not as written'}`,
  }
}
