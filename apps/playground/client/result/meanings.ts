/** What each status means for the merchant, in one sentence. The same for every provider. */
const meanings: Readonly<Record<string, string>> = {
  pending: 'Accepted or under way. Not paid: wait for the notification, or ask.',
  succeeded: 'Final: the money has moved. Credit what was credited, not what was asked.',
  failed: 'Final: the gateway said no, unmistakably.',
  unknown:
    'Nobody can know yet. Keep the ticket and ask later; never repeat it under another number.',
  refunded: 'Paid, and given back.',
  reversed: 'Paid out, and come back.',
  'not-found': 'The gateway knows no such order. Never final by itself: it may still appear.',
  accepted: 'The gateway took it. It says nothing of the payment: wait, or ask.',
  signed: 'Signed, and nothing sent: the payer’s browser goes on from here.',
  refused: 'The gateway refused this step. The order stays as it was.',
}

export const meaningOf = (status: string): string => meanings[status] ?? ''

/** What a refused step means, where the order itself stays `pending`. */
export const stepRefused =
  'This step was refused. The order is still open: correct it and try again.'

/** What a thrown error says of the request. */
export const meaningOfSent = (sent: unknown): string =>
  sent === 'maybe'
    ? 'A question that was not answered. Asking again is safe.'
    : 'Nothing was sent: no byte left this machine.'
