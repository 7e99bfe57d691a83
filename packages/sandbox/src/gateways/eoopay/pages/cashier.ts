import { html } from 'hono/html'
import { cashierAssets as assets } from '../../../http/cashier.ts'
import { page } from '../../../http/page.ts'
import type { Order } from '../../../records.ts'

type Html = ReturnType<typeof page>
type Fields = Readonly<Record<string, string>>

/** What the payer sees of a deposit, whatever its state. `returning` are the fields for the way back. */
export function cashierPage(order: Order, returning: Fields): Html {
  if (order.state !== 'pending')
    return page(assets, titleOf(order), [summary(order), wayBack(order, returning)])
  if (order.details.bankCode === undefined) {
    return page(assets, 'Pay this order', [summary(order), payForms(order)])
  }
  return order.details.serialNumber === undefined
    ? page(assets, 'Transfer by hand', [
        summary(order),
        transferForms(order, order.details.bankCode),
      ])
    : page(assets, 'Transfer made', [summary(order), reference(order)])
}

const titleOf = ({ state }: Order): string => (state === 'succeeded' ? 'Paid' : 'Not paid')

const summary = (order: Order): Html => html`
<p class="amount">${order.amount} ${order.currency}</p>
<dl>
<dt>Merchant</dt><dd>${order.merchant}</dd>
<dt>Order</dt><dd>${order.orderId}</dd>
<dt>Gateway number</dt><dd>${order.providerId}</dd>
${order.paid === null ? '' : html`<dt>Really paid</dt><dd>${order.paid} ${order.currency}</dd>`}
</dl>`

/** Addresses of forms are relative to the page, so that it works wherever it is mounted. */
const action = (order: Order, name: string): string => `${order.providerId}/${name}`

const payForms = (order: Order): Html => html`
<form method="post" action="${action(order, 'pay')}">
<button class="main">Pay ${order.amount} ${order.currency}</button>
</form>
<form method="post" action="${action(order, 'underpay')}" class="inline">
<label>Pay less: the amount<input name="amount" inputmode="decimal" required placeholder="1.00"></label>
<button>Underpay</button>
</form>
${declineForm(order)}`

const declineForm = (order: Order): Html => html`
<form method="post" action="${action(order, 'decline')}"><button>Decline</button></form>`

const transferForms = (order: Order, account: string): Html => html`
<p>Transfer the amount to this account:<span class="account">${account}</span></p>
<form method="post" action="${action(order, 'transfer')}">
<label>Amount to transfer<input name="amount" inputmode="decimal" required value="${order.amount}"></label>
<button class="main">Make the transfer</button>
</form>
${declineForm(order)}`

function reference({ details }: Order): Html {
  const { transferReference = '', serialNumber = '', transferred = '' } = details
  return html`
<p>Reference of the transfer of ${transferred}:
<span class="digits">${transferReference.slice(0, -serialNumber.length)}<mark>${serialNumber}</mark></span></p>
<p>Type the last five digits, <strong>${serialNumber}</strong>, at the merchant.</p>
<p class="note">The deposit is confirmed when the merchant submits them.</p>
<form method="get"><button>Look again</button></form>`
}

const wayBack = (order: Order, fields: Fields): Html => html`
<form method="post" action="${order.fields.pay_callbackurl ?? ''}" data-submit-after="3000">
${Object.entries(fields).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}
<button class="main">Back to the merchant</button>
</form>
<p class="note">You are taken back in a moment.</p>`
