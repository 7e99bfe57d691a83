import type { CallEntry } from '../../shared/timeline.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { Time } from '../parts/time.tsx'

/** A call in one line. */
export const CallRow = ({ entry }: { readonly entry: CallEntry }) => (
  <p className="row-head">
    <Time at={entry.at} />
    <span className="mono">
      {entry.provider} {entry.operation}
    </span>
    <span className="mono soft">{entry.orderId}</span>
    <StatusBadge status={entry.outcome} />
  </p>
)
