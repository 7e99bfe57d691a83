import { html } from 'hono/html'
import { isVirtual } from '../../virtual-clock.ts'
import { page } from '../page.ts'
import { deliveriesView } from './deliveries.ts'
import { faultsView } from './faults.ts'
import { ordersView } from './orders.ts'
import { type Html, timeOf, type View } from './parts.ts'
import { requestsView } from './requests.ts'

/** Everything at a glance, with a button for everything. `problem` is what the last button led to. */
export const consolePage = (view: View, problem?: string): Html =>
  page(
    `${view.root}_pages`,
    'Simulated gateways',
    [
      html`${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}`,
      overviewView(view),
      ordersView(view),
      faultsView(view),
      deliveriesView(view),
      requestsView(view),
    ],
    'wide',
  )

const overviewView = ({ sandbox: { clock, merchants }, root }: View): Html => html`
<dl>
${merchants.map(
  ({ gateway, id, currency, balance }) =>
    html`<dt>/${gateway}</dt><dd>merchant ${id}, ${balance} ${currency}</dd>`,
)}
<dt>Clock</dt><dd>${timeOf(new Date(clock.now()))}, ${isVirtual(clock) ? 'virtual' : 'real'}</dd>
</dl>
<div class="row">
<form method="get" action="${root}."><button>Look again</button></form>
${isVirtual(clock) ? clockForm(root) : ''}
<form method="post" action="${root}_page/reset"><button>Reset everything</button></form>
</div>`

const clockForm = (root: string) => html`
<form method="post" action="${root}_page/clock" class="inline">
<label>Seconds<input name="seconds" inputmode="numeric" value="10" required></label>
<button>Move the clock on</button>
</form>`
