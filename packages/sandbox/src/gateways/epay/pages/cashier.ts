import { html } from 'hono/html'
import { cashierAssets } from '../../../http/cashier.ts'
import { page } from '../../../http/page.ts'
import type { Order } from '../../../records.ts'

type Html = ReturnType<typeof page>
type Fields = Readonly<Record<string, string>>

/** Where a browser goes when it is paid, and what it takes along. */
export interface WayBack {
  readonly url: string
  readonly fields: Fields
}

/** What the payer sees of a payment, whatever its state. */
export function cashierPage(order: Order, wayBack: WayBack | null): Html {
  const { title, content } = views[order.state](order, wayBack)
  return page(cashierAssets, title, [summary(order), ...content])
}

interface View {
  readonly title: string
  readonly content: readonly Html[]
}

const views: Readonly<Record<Order['state'], (order: Order, wayBack: WayBack | null) => View>> = {
  pending: order => ({ title: 'Scan to pay', content: [code(order), buttons(order)] }),
  succeeded: (_, wayBack) => ({ title: 'Paid', content: [back(wayBack)] }),
  failed: () => ({
    title: 'Expired',
    content: [html`<p class="note">Nothing was paid, and the merchant is not told.</p>`],
  }),
}

const payableOf = (order: Order): string => order.details.payable ?? order.amount

const summary = (order: Order): Html => html`
<p class="amount">${payableOf(order)} ${order.currency}</p>
<dl>
<dt>Product</dt><dd>${order.fields.name}</dd>
<dt>Paid by</dt><dd>${order.details.method}</dd>
<dt>Merchant</dt><dd>${order.merchant}</dd>
<dt>Order</dt><dd>${order.orderId}</dd>
<dt>Gateway number</dt><dd>${order.providerId}</dd>
${payableOf(order) === order.amount ? '' : html`<dt>Asked for</dt><dd>${order.amount} ${order.currency}</dd>`}
</dl>`

/** The text of the code, where the payer got one; a page of the gateway is this page itself. */
function code({ details }: Order): Html {
  const text = details.qrcode ?? details.urlscheme
  return text === undefined
    ? html`<p class="note">The payer was sent to this page.</p>`
    : html`<p>The payer got this to open in the app:<span class="account">${text}</span></p>`
}

/** Addresses of forms are relative to the page, so that it works wherever it is mounted. */
const buttons = (order: Order): Html => html`
<form method="post" action="${order.providerId}/pay">
<button class="main">Scan and pay ${payableOf(order)} ${order.currency}</button>
</form>
<form method="post" action="${order.providerId}/expire"><button>Let it expire</button></form>`

/** A form by GET drops the query of its address, so the merchant's own fields go along as fields. */
function back(wayBack: WayBack | null): Html {
  const given = wayBack?.url ?? ''
  if (wayBack === null || !/^https?:\/\//i.test(given) || !URL.canParse(given)) {
    return html`<p class="note">There is no address to go back to.</p>`
  }
  const { origin, pathname, searchParams } = new URL(given)
  const sent = [...searchParams, ...Object.entries(wayBack.fields)]
  return html`
<form method="get" action="${origin + pathname}" data-submit-after="3000">
${sent.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="main">Back to the merchant</button>
</form>
<p class="note">You are taken back in a moment.</p>`
}
