import { html } from 'hono/html'
import type { Delivery } from '../../records.ts'
import { emptyRow, type Html, newest, timeOf, type View } from './parts.ts'

export const deliveriesView = ({ sandbox: { deliveries }, root }: View): Html => html`
<h2>Deliveries</h2>
<div class="scroll" role="region" aria-label="Deliveries" tabindex="0">
<table>
<thead><tr><th>Delivery</th><th>Sent</th><th>Reply</th><th>Taken as acknowledged</th><th>Replay</th></tr></thead>
<tbody>${deliveries.length === 0 ? emptyRow(5) : newest(deliveries).map(row(root))}</tbody>
</table>
</div>`

const row =
  (root: string) =>
  (delivery: Delivery): Html =>
    html`
<tr>
<td>${delivery.id}<br><span class="note">${delivery.orderKey}, ${timeOf(delivery.at)}, ${delivery.attempt} of ${delivery.attempts}</span></td>
<td>${delivery.method} ${delivery.url}${delivery.altered.length === 0 ? '' : html`<br><mark>${delivery.altered.join('; ')}</mark>`}<details><summary>body</summary><code>${delivery.body}</code></details></td>
<td>${replyOf(delivery)}</td>
<td>${delivery.acknowledged ? 'yes' : 'no'}${delivery.nextAt === null ? '' : html`<br><span class="note">again at ${timeOf(delivery.nextAt)}</span>`}</td>
<td><form method="post" action="${root}_page/order"><input type="hidden" name="key" value="${delivery.orderKey}"><input type="hidden" name="replay" value="${delivery.id}"><button aria-label="Replay ${delivery.id}">replay</button></form></td>
</tr>`

function replyOf({ reply, error }: Delivery): string {
  if (error) return `${error.reason}: ${error.message}`
  return reply ? `${reply.status} ${reply.body.slice(0, 100)}` : 'under way'
}
