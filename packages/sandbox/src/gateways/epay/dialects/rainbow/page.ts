import { isEmpty } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import type { Call } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import type { RainbowDesk } from './desk.ts'
import { checkOrderFields } from './fields.ts'
import { placeOrder } from './order.ts'
import { knownMerchant } from './receive.ts'

/** @source public server code of the Rainbow program: `clientip` is not asked for, `type` may be chosen later */
const required = ['out_trade_no', 'notify_url', 'return_url', 'name', 'money']

/** An order of a payer's browser. */
export function placeByPage(call: Call<RainbowDesk>): Order {
  const { desk, posted } = call
  checkBrowser(call)
  const merchant = knownMerchant(desk, posted.text)
  desk.checkSignature(posted, merchant)
  checkOrderFields(posted.text, required)
  // The simulator's own choice: whoever may choose pays by alipay.
  const type = isEmpty(posted.text.type) ? 'alipay' : posted.text.type
  return placeOrder(call, merchant, type)
}

/** @source observed: 404 to a request without these headers */
function checkBrowser({ desk, headers }: Call<RainbowDesk>): void {
  if (!desk.browsersOnly || (headers.has('user-agent') && headers.has('accept'))) return
  const words = 'SIMULATED: this page is for browsers. It wants the headers User-Agent and Accept.'
  throw new Refusal('browser', words)
}
