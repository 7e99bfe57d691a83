import type { AttackEntry } from './catalogue.ts'
import { both, tampered, underAttack } from './names.ts'

const sharedSecret = 'there is no RSA in it: this gateway signs with a shared secret'
const withoutRsa = Object.fromEntries(
  (['mmk', 'payout-co'] as const).flatMap(provider =>
    (['receive', 'handler'] as const).map(way => [`${way}/${provider}`, sharedSecret]),
  ),
)

/** Attacks on secrets, signatures and how they are compared. */
export const inSignatures: readonly AttackEntry[] = [
  {
    number: 1,
    title: 'empty or missing secret',
    cases: both(underAttack(1), {
      receive: [
        'settings refuses (secret|privateKey): (missing|empty|blank)$',
        'settings refuses (secret|privateKey): the placeholder ',
      ],
    }),
  },
  {
    number: 2,
    title: 'presence-only or disabled check',
    cases: both(underAttack(2), tampered('no signature', 'an unusable signature')),
  },
  {
    number: 14,
    title: 'arrays and objects in the place of text',
    cases: both(underAttack(14), tampered('a signature in an array key')),
  },
  { number: 15, title: 'loose comparison', cases: underAttack(15) },
  {
    number: 16,
    title: 'a comparison that throws',
    cases: both(underAttack(16), tampered('an unusable signature', 'half of the signature')),
  },
  { number: 17, title: 'a verification with three results', cases: underAttack(17) },
  { number: 18, title: 'an algorithm chosen by the message', cases: underAttack(18) },
  {
    number: 19,
    title: 'lenient RSA padding',
    cases: underAttack(19),
    notApplicable: withoutRsa,
  },
  {
    number: 20,
    title: 'ambiguity of the text that is signed',
    cases: tampered('text moved from one field into its neighbour'),
  },
  { number: 34, title: 'test probes with wrong signatures', cases: underAttack(34) },
  {
    number: 35,
    title: 'a secret in logs, errors or traces',
    cases: both(underAttack(35), { receive: ['silence .* stays silent'] }),
  },
]
