import { core, type Mutant, of } from './mutant.ts'

const eoopay = of('eoopay')
const mpay = of('mpay')
const tampered = 'a notification .*that was tampered with'
const ordered = 'a notification .*that meets the order'

/** How notifications are read, compared, stored and answered. */
export const notifications: readonly Mutant[] = [
  {
    name: 'credits `amount` instead of `true_amount`',
    provider: 'mmk',
    part: 'whose true_amount is rightly signed',
    edits: [
      eoopay(
        'notification.ts',
        'const credited = amountOf(fields.true_amount, currency)',
        'const credited = amountOf(fields.amount, currency)',
      ),
    ],
  },
  {
    name: 'rounds what was paid',
    provider: 'mmk',
    part: 'is rightly signed',
    edits: [
      core(
        'money/amount.ts',
        'const [whole, fraction] = parts(text)\n  const padded',
        'const [whole, fraction] = parts(Number(text).toFixed(2))\n  const padded',
      ),
    ],
  },
  {
    name: 'does not compare the amount with the order',
    provider: 'epay-mapi',
    part: ordered,
    edits: [
      core(
        'notification/compare.ts',
        'return [...wrong, ...amountMismatches(event, expected)]',
        'return wrong',
      ),
    ],
  },
  {
    name: 'ignores the account that a notification names',
    provider: 'mpay',
    part: tampered,
    edits: [
      core('notification/authentic.ts', '&& named !== connection.account', '&& named === null'),
    ],
  },
  {
    name: 'keeps the last of two equal names in a form',
    provider: 'epay-mapi',
    part: tampered,
    edits: [core('wire/form.ts', "if (name in decoded) return 'repeated-key'", '')],
  },
  {
    name: 'takes names that reach into JavaScript, or make arrays',
    provider: 'mmk',
    part: tampered,
    edits: [core('wire/form.ts', '&& !dangerous.test(name)', '')],
  },
  {
    name: 'lets the query of the notify URL shadow a body',
    provider: 'payout-co',
    part: tampered,
    edits: [
      core(
        'notification/fields.ts',
        "return Object.keys(fromQuery.decoded).length > 0 ? 'unexpected-key' : ofBody(body)",
        'return ofBody(body)',
      ),
    ],
  },
  {
    name: 'acknowledges before it has stored',
    provider: 'mpay',
    part: ordered,
    edits: [
      core(
        'notification/handler.ts',
        'const stored = await options.store(event)',
        "options.store(event)\n    const stored: string = 'applied'",
      ),
    ],
  },
  {
    name: 'accepts a notification of an order that nobody knows',
    provider: 'mmk',
    part: ordered,
    edits: [
      core(
        'notification/handler.ts',
        "if (expected == null) return refuse('unknown-order', 404)",
        "if (expected == null) return accept('unknown-order')",
      ),
    ],
  },
  {
    name: 'answers "invalid token" to EOOPAY, which reads an "ok" in it',
    provider: 'mmk',
    part: ordered,
    edits: [eoopay('notification.ts', "body: 'FAIL'", "body: 'invalid token'")],
  },
  {
    name: 'believes a payout notification that no document describes',
    provider: 'payout-co',
    part: 'that a query has to confirm',
    edits: [
      eoopay(
        'notification.ts',
        "kind === 'payout' ? queryPayout : null",
        "kind === 'payout' ? null : null",
      ),
    ],
  },
  {
    name: 'gives every copy of a notification a key of its own',
    provider: 'epay-mapi',
    part: 'that is genuine',
    edits: [
      core(
        'notification/receive.ts',
        'return parts.map(',
        'return [...parts, String(Math.random())].map(',
      ),
    ],
  },
  {
    name: 'takes a notification without the time of its order',
    provider: 'mpay',
    part: tampered,
    edits: [
      mpay('notification.ts', ' || orderedAt === null', ''),
      mpay('notification.ts', '    orderedAt,\n', '    orderedAt: orderedAt ?? new Date(0),\n'),
    ],
  },
]
