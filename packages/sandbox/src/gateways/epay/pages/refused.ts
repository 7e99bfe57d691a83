import { html } from 'hono/html'
import { page } from '../../../http/page.ts'

/** What the payer sees of an order that was not made. @source the family's page endpoint shows a text; its looks are not simulated */
export const refusedPage = (code: number, message: string) =>
  page(
    '../_pages',
    'No order was made',
    html`<p>${message}</p><p class="note">Code ${code}. Nothing was paid.</p>`,
  )
