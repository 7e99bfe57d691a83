import { html } from 'hono/html'
import { page } from './page.ts'

/** An answer that moves the browser on to the cashier by itself. Stands directly below a gateway's path. */
export const redirectPage = (cashierUrl: string) =>
  page(
    '../_pages',
    'On to the cashier',
    html`<form method="get" action="${cashierUrl}" data-submit-after="0">
<button class="main">Continue</button>
</form>`,
  )
