const tones: Readonly<Record<string, string>> = {
  succeeded: 'good',
  accepted: 'good',
  applied: 'good',
  pending: 'open',
  duplicate: 'open',
  sent: 'open',
  failed: 'bad',
  refused: 'bad',
  quarantined: 'bad',
  unknown: 'odd',
  'not-found': 'odd',
  refunded: 'odd',
  reversed: 'odd',
}

const toneOf = (status: string): string =>
  tones[status] ?? (status.endsWith('Error') ? 'bad' : 'plain')

/** A status in its own word, with a colour that agrees. */
export const StatusBadge = ({ status }: { readonly status: string }) => (
  <span className={`badge ${toneOf(status)}`}>{status}</span>
)
