import type { TimelineEntry } from '../../shared/timeline.ts'
import { CallRow } from './call-row.tsx'
import { NotificationRow } from './notification-row.tsx'
import { sentenceOf } from './sentence.ts'

/** Calls and notifications, newest first, each as it happens. */
export const TimelineView = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const newest = entries.at(-1)
  return (
    <section className="card timeline" aria-labelledby="timeline">
      <h3 id="timeline">Timeline</h3>
      <p className="hidden" role="status">
        {newest === undefined ? '' : sentenceOf(newest)}
      </p>
      {newest === undefined ? (
        <p className="soft">
          Nothing yet. Send a payment and pay it at the simulated cashier: the verified notification
          arrives here.
        </p>
      ) : (
        <ol reversed>
          {entries.toReversed().map(entry => (
            <li key={entry.id} className={entry.kind}>
              {entry.kind === 'call' ? (
                <CallRow entry={entry} />
              ) : (
                <NotificationRow entry={entry} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
