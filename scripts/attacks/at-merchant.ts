import type { AttackEntry } from './catalogue.ts'
import { both, tampered } from './names.ts'

const differs = (what: string) =>
  `that meets the order is refused without a quarantine when the ${what} differs`

const neverFinal =
  'no query confirms a notification, since that of the source document is never final: whoever holds the secret is believed'
const ownKey = 'the gateway signs with a private key of its own, which no merchant can leak'

/** Attacks with messages that are genuine, on a merchant who believes too much of them. */
export const atMerchant: readonly AttackEntry[] = [
  {
    number: 5,
    title: 'another provider or account',
    cases: both(tampered('another merchant, rightly signed'), {
      handler: [differs('provider'), differs('account')],
    }),
  },
  {
    number: 6,
    title: 'amount, currency or order not compared',
    cases: { handler: [differs('amount'), differs('currency'), differs('order')] },
    notApplicable: {
      'receive/*': 'it is given no order to compare with, and says so: the handler requires one',
    },
  },
  {
    number: 7,
    title: 'the amount asked for is credited, not the amount paid',
    cases: {
      receive: ['under attack money 7\\. .* through receive$'],
      handler: [
        'whose (true_amount|money|money_order) is rightly signed is never applied as 0\\.01',
      ],
    },
  },
  {
    number: 8,
    title: 'a right signature, but unpaid at the gateway',
    cases: {
      receive: ['a notification a payout.* that is genuine is received without a handler'],
      handler: ['a notification a payout.* that a query has to confirm follows the query'],
    },
    notApplicable: {
      ...{ 'receive/epay-mapi': neverFinal, 'handler/epay-mapi': neverFinal },
      ...{ 'receive/mpay': ownKey, 'handler/mpay': ownKey },
    },
  },
  {
    number: 9,
    title: 'duplicates and races',
    cases: {
      receive: ['under attack 9\\. .* to receive$'],
      handler: ['is applied once when it comes 100 times at once'],
    },
  },
  {
    number: 10,
    title: 'a duplicate treated as an error',
    cases: {
      receive: ['under attack 10\\. .* from receive$'],
      handler: ['is applied once when it comes 100 times at once, and accepted each time'],
    },
  },
  {
    number: 11,
    title: 'news out of order',
    cases: {
      receive: ['under attack 11\\. .* to receive$'],
      handler: ['under attack 11\\. .* to the handler$'],
    },
  },
  {
    number: 12,
    title: 'replay of an old genuine message',
    cases: {
      receive: ['under attack 12\\. .* through receive$'],
      handler: ['under attack 12\\. .* by the handler$'],
    },
  },
]
