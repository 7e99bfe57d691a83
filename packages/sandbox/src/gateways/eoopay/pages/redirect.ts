import { html } from 'hono/html'
import { page } from '../../../http/page.ts'

/** The answer to a deposit in HTML mode: moves the browser on to the cashier by itself. */
export const redirectPage = (cashierUrl: string) =>
  page(
    '../_pages',
    'On to the cashier',
    html`<form method="get" action="${cashierUrl}" data-submit-after="0">
<button class="main">Continue</button>
</form>`,
  )
