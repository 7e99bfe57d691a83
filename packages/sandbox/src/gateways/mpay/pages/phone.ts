import { html } from 'hono/html'
import { cashierAssets } from '../../../http/cashier.ts'
import { page } from '../../../http/page.ts'
import type { ActionName, Order } from '../../../records.ts'

type Html = ReturnType<typeof page>

/** The payer's phone: the SMS code, and what the payer and the bank can do. */
export const phonePage = (order: Order): Html =>
  page(cashierAssets, titleOf(order), [summary(order), sms(order), buttons(order)])

function titleOf(order: Order): string {
  const { kind, state, details } = order
  if (kind === 'binding') return bindingTitles[details.stage ?? ''] ?? 'A card'
  const { stage, smsCode } = details
  if (state === 'succeeded') return 'Paid'
  if (state === 'failed') return stage === 'closed' ? 'Closed' : 'Not paid'
  if (stage === 'bank') return 'The bank is deciding'
  return smsCode === undefined ? 'Waiting for the payer' : 'An SMS code for this payment'
}

const bindingTitles: Readonly<Record<string, string>> = {
  sms: 'An SMS code to bind a card',
  bank: 'The bank is deciding',
  bound: 'Bound',
  failed: 'Not bound',
}

const summary = (order: Order): Html => html`
${order.kind === 'binding' ? '' : html`<p class="amount">${order.amount} ${order.currency}</p>`}
<dl>
<dt>Merchant</dt><dd>${order.merchant}</dd>
<dt>Order</dt><dd>${order.orderId}</dd>
<dt>Gateway number</dt><dd>${order.providerId}</dd>
${order.details.memo === undefined ? '' : html`<dt>What happened</dt><dd>${order.details.memo}</dd>`}
</dl>`

const sms = ({ state, details: { stage, smsCode = '', wrongCodes = '0' } }: Order): Html =>
  state === 'pending' && stage === 'sms'
    ? html`
<p>SMS code:<span class="digits"><mark>${smsCode}</mark></span></p>
<p>Type it at the merchant.</p>
<p class="note">Wrong codes so far: ${wrongCodes}</p>`
    : html``

const words: Readonly<Partial<Record<ActionName, string>>> = {
  pay: 'Approve and pay',
  decline: 'Refuse',
  expire: 'Let the order expire',
  resendSms: 'Send the SMS again',
  expireSms: 'Let the SMS code expire',
  complete: 'Bind the card',
  fail: 'Refuse to bind it',
  resend: 'Notify the merchant again',
}

/** Addresses of forms are relative to the page, so that it works wherever it is mounted. */
const buttons = ({ actions, providerId }: Order): Html => html`${actions.map(
  name => html`
<form method="post" action="${providerId}/${name}">
<button${name === 'pay' ? html` class="main"` : ''}>${words[name] ?? name}</button>
</form>`,
)}
<form method="get"><button>Look again</button></form>`
