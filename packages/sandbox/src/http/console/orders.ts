import { html } from 'hono/html'
import type { Order } from '../../records.ts'
import { emptyRow, type Html, newest, timeOf, type View } from './parts.ts'
import { presets } from './presets.ts'

export const ordersView = ({ sandbox: { orders }, root }: View): Html => html`
<h2>Orders</h2>
<div class="scroll" role="region" aria-label="Orders" tabindex="0">
<table>
<thead><tr><th>Order</th><th>Amount</th><th>State</th><th>Do</th><th>Notify</th></tr></thead>
<tbody>${orders.length === 0 ? emptyRow(5) : newest(orders).map(row(root))}</tbody>
</table>
</div>`

const row =
  (root: string) =>
  (order: Order): Html =>
    html`
<tr>
<td><strong>${order.orderId}</strong><br><span class="note">${order.gateway} ${order.kind}, ${timeOf(order.createdAt)}</span></td>
<td>${order.amount} ${order.currency}${order.paid === null ? '' : html`<br>paid ${order.paid}`}</td>
<td>${order.state}${refundsOf(order)}${historyOf(order)}</td>
<td>${order.actions.map(action => actionForm(root, order, action))}${cashierLink(order)}</td>
<td>${isTold(order) ? notifyForm(root, order) : ''}</td>
</tr>`

/** The two ends of a refund: which payment, and how much of it. */
const refundsOf = ({ details: { payment, refunded } }: Order): Html => html`
${payment === undefined ? '' : html`<br><span class="note">of ${payment}</span>`}
${refunded === undefined ? '' : html`<br><span class="note">refunded ${refunded}</span>`}`

const historyOf = ({ orderId, history }: Order): Html => html`
<details><summary aria-label="History of ${orderId}">history</summary>${history.map(
  ({ at, event, detail }) => html`<div class="note">${timeOf(at)} ${event}: ${detail}</div>`,
)}</details>`

const actionForm = (root: string, { key, orderId }: Order, action: string): Html => html`
<form method="post" action="${root}_page/order" class="inline">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="action" value="${action}">
${action === 'underpay' ? html`<label>Amount<input name="amount" inputmode="decimal" required></label>` : ''}
<button aria-label="${action} ${orderId}">${action}</button>
</form>`

const cashierLink = ({ cashierUrl, orderId }: Order): Html =>
  cashierUrl === null
    ? html``
    : html`<a href="${cashierUrl}" aria-label="Cashier page of ${orderId}">cashier</a>`

/** Nobody is told of a binding, and of a refund only who gave an address for it. */
const isTold = ({ kind, fields }: Order): boolean =>
  kind !== 'binding' && (kind !== 'refund' || 'notify_url' in fields)

const notifyForm = (root: string, { key, orderId }: Order): Html => html`
<form method="post" action="${root}_page/order" class="inline">
<input type="hidden" name="key" value="${key}">
<select name="preset" aria-label="How to notify of ${orderId}">
${Object.entries(presets).map(([name, { title }]) => html`<option value="${name}">${title}</option>`)}
</select>
<button aria-label="Notify of ${orderId}">send</button>
</form>`
