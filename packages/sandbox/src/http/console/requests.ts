import { html } from 'hono/html'
import type { RecordedRequest } from '../../records.ts'
import { emptyRow, type Html, newest, timeOf, type View } from './parts.ts'

export const requestsView = ({ sandbox: { requests } }: View): Html => html`
<h2>Calls</h2>
<div class="scroll" role="region" aria-label="Calls" tabindex="0">
<table>
<thead><tr><th>Call</th><th>Verdict</th><th>Answer</th><th>Fault</th></tr></thead>
<tbody>${requests.length === 0 ? emptyRow(4) : newest(requests).map(row)}</tbody>
</table>
</div>`

const row = ({ gateway, call, at, accepted, reason, answer, fault }: RecordedRequest): Html => html`
<tr>
<td>${gateway} ${call}<br><span class="note">${timeOf(at)}</span></td>
<td>${accepted ? 'accepted' : `refused: ${reason}`}</td>
<td>${answer.status === 0 ? 'nothing' : answer.status}<details><summary>body</summary><code>${answer.body.slice(0, 2000)}</code></details></td>
<td>${fault ?? ''}</td>
</tr>`
