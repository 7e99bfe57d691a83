import type { NotificationEntry } from '../../shared/timeline.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { Time } from '../parts/time.tsx'
import { WireText } from '../parts/wire-text.tsx'
import { newsOf } from './sentence.ts'

/** A notification: what it was worth, what it was answered with, and all that arrived. */
export const NotificationRow = ({ entry }: { readonly entry: NotificationEntry }) => {
  const {
    verdict,
    authentic,
    why,
    findings,
    arrival,
    event,
    received,
    reply,
    tookMs,
    provider,
    orderId,
    at,
  } = entry
  return (
    <details>
      <summary>
        <span className="row-head">
          <Time at={at} />
          <strong>{newsOf(entry)}</strong>
          <StatusBadge status={verdict} />
          {arrival > 1 && <span className="tag">arrival {arrival} of the same news</span>}
        </span>
        <span className="row-foot soft">
          {authentic ? 'verified' : 'not verified'} · {provider}
          {orderId !== null && <span className="mono"> {orderId}</span>} · answered{' '}
          <span className="mono">
            {reply.status} {reply.body}
          </span>{' '}
          in {tookMs} ms · <span className="more">details</span>
        </span>
      </summary>
      {why !== null && <p className="gateway-words">{why}</p>}
      {findings.map(({ cause, certainty, fix }) => (
        <p key={fix} className="gateway-words">
          <strong>{cause}</strong> <span className="soft">{certainty}</span> {fix}
        </p>
      ))}
      <h4>Received</h4>
      <p className="mono wire-line">
        <strong>{received.method}</strong>
        <span className="soft">{received.contentType}</span>
      </p>
      <WireText
        text={received.body || received.query}
        label={`Notification ${entry.id} as received`}
      />
      {event !== null && (
        <>
          <h4>Verified event</h4>
          <WireText
            text={JSON.stringify(event, null, 2)}
            label={`Verified event of notification ${entry.id}`}
          />
        </>
      )}
    </details>
  )
}
