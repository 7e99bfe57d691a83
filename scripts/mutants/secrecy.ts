import { core, type Mutant } from './mutant.ts'

/** What is printed. */
export const secrecy: readonly Mutant[] = [
  {
    name: 'logs the secret',
    provider: 'mmk',
    part: 'silence > payouts.create',
    edits: [
      core(
        'request/call.ts',
        "log('sending', operation.kind)",
        "log('sending', operation.kind + connection.secrets.join())",
      ),
    ],
  },
  {
    name: 'logs what it sends',
    provider: 'mpay',
    part: 'silence > payments.create',
    edits: [
      core(
        'request/call.ts',
        "log('sending', operation.kind)",
        "log('sending', JSON.stringify(prepared.fields))",
      ),
    ],
  },
  {
    name: 'repeats words of the gateway that echo what was sent',
    provider: 'payout-co',
    part: 'silence',
    edits: [core('request/scrubbed.ts', "...scrubbedIn(said, 'message', scrub),", '')],
  },
  {
    name: 'prints whole answers',
    provider: 'mmk',
    part: 'silence',
    edits: [
      core(
        'secrecy/raw.ts',
        "if (typeof value === 'string') return isPublic(name) ? scrub(value) : '***'",
        "if (typeof value === 'string') return name === '' || isPublic(name) ? scrub(value) : value",
      ),
    ],
  },
  {
    name: 'puts into the ticket what it sent',
    provider: 'mmk',
    part: 'silence',
    edits: [core('request/ticket.ts', '  cause,\n  ...', '  cause,\n  ...input.wire,\n  ...')],
  },
  {
    name: 'masks nothing in a preview',
    provider: 'mmk',
    part: 'a preview',
    edits: [core('request/preview.ts', 'hide ? mask : value', 'hide ? value : value')],
  },
  {
    name: 'leaves the signature over masked values in a preview',
    provider: 'payout-co',
    part: 'a preview',
    edits: [
      core(
        'request/preview.ts',
        'isSensitive(name) || (hidesSigned && name === operation.recipe?.into)',
        'isSensitive(name) || (hidesSigned && false)',
      ),
    ],
  },
  {
    name: 'shows a wrong secret in the error that refuses it',
    provider: 'epay-mapi',
    part: 'settings',
    edits: [
      core(
        'settings/secret.ts',
        'throw new ConfigError(provider, setting, rule)',
        'throw new ConfigError(provider, setting, rule + text)',
      ),
    ],
  },
]
