import { html } from 'hono/html'
import type { ArmedFault } from '../../faults/faults.ts'
import type { Html, View } from './parts.ts'

export const faultsView = ({ sandbox: { faults, control }, root }: View): Html => html`
<h2>Faults</h2>
<form method="post" action="${root}_page/fault" class="inline">
<label>Fault<select name="name">${faults.all
  // The page would close the port that it comes from.
  .filter(({ name }) => name !== 'refuse-connection')
  .map(
    ({ name, title }) => html`<option value="${name}">${name}: ${title}</option>`,
  )}</select></label>
<label>Call<select name="place"><option value="">any</option>${faults.places.map(
  ({ gateway, call }) => html`<option>${gateway} ${call}</option>`,
)}</select></label>
<label>Order number<input name="order" placeholder="any"></label>
<label>How often<select name="times"><option value="1">once</option><option value="3">3 times</option><option value="every">every time</option></select></label>
<button class="main">Arm</button>
</form>
${faults.armed.map(armed(root))}
<h2>The gateways’ own notifications</h2>
<div class="row">
<form method="post" action="${root}_page/hold"><button>Hold them from now on</button></form>
<form method="post" action="${root}_page/release"><button>Release ${control.held.length} held</button></form>
<form method="post" action="${root}_page/lose"><button>Lose ${control.held.length} held</button></form>
</div>`

const armed =
  (root: string) =>
  ({ id, name, gateway, call, order, left, used }: ArmedFault): Html =>
    html`
<form method="post" action="${root}_page/clear" class="inline armed">
<span><strong>${name}</strong> for ${gateway ?? 'any gateway'}, ${call ?? 'any call'}, ${order ?? 'any order'}: ${left === null ? 'every time' : `${left} more`}, used ${used} times</span>
<input type="hidden" name="which" value="${id}">
<button aria-label="Clear ${name}">clear</button>
</form>`
