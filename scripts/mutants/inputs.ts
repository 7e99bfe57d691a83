import { core, type Mutant } from './mutant.ts'

/** What is taken from callers and from settings. */
export const inputs: readonly Mutant[] = [
  {
    name: 'takes a number for an amount',
    provider: 'mmk',
    part: 'an input > payouts.create',
    edits: [
      core(
        'fields/money.ts',
        'value: v.pipe(v.string(message), v.check',
        'value: v.pipe(v.unknown(), v.transform(String), v.check',
      ),
    ],
  },
  {
    name: 'takes more decimals than the currency has',
    provider: 'mpay',
    part: 'an input > payments.create',
    edits: [core('fields/money.ts', 'decimalsOf(value) <= decimals &&', '')],
  },
  {
    name: 'ignores fields that it does not know',
    provider: 'epay-mapi',
    part: 'an input',
    edits: [core('fields/table.ts', 'v.strictObject(', 'v.object(')],
  },
  {
    name: 'swallows what is wrong with an input',
    provider: 'payout-co',
    part: 'an input > payouts.create',
    edits: [
      core(
        'request/prepare.ts',
        'if (issues.length > 0) throw new InputError(issues',
        'if (issues.length > 0) void new InputError(issues',
      ),
    ],
  },
  {
    name: 'takes a placeholder for a secret',
    provider: 'mmk',
    part: 'settings',
    edits: [core('settings/secret.ts', 'if (placeholder.test(text))', 'if (false)')],
  },
  {
    name: 'sends money over plain http without being told to',
    provider: 'epay-mapi',
    part: 'settings',
    edits: [core('settings/base-url.ts', "url.protocol === 'http:' && !allowHttp", 'false')],
  },
]
