import { html } from 'hono/html'
import { page } from '../../../http/page.ts'
import type { Content } from '../../gateway.ts'

/** What the program shows where it stops. @source public server code of the Rainbow program; its looks are not simulated */
export const sysMessage = (message: string): Content => ({
  kind: 'html',
  document: page('../_pages', '站点提示信息', html`<p>${message}</p>`),
})
