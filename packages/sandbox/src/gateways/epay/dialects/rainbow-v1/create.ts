import { readPosted } from '../../../../php/form.ts'
import type { Order } from '../../../../records.ts'
import type { Content } from '../../../gateway.ts'
import { sysMessage } from '../../pages/sys-message.ts'
import type { CallDescription } from '../../receive.ts'
import { checkOrderFields } from '../rainbow/fields.ts'
import { pageOf } from '../rainbow/leads.ts'
import { placeOrder } from '../rainbow/order.ts'
import { knownMerchant, queryFirst } from '../rainbow/receive.ts'
import { jsonAs, refusedBy } from './answers.ts'
import type { V1Desk } from './desk.ts'

/** @source the family's V1 document; public server code; observed: `clientip` is required, `return_url` is not */
const required = ['out_trade_no', 'notify_url', 'name', 'money', 'type', 'clientip']

/** @source the family's V1 document, "API interface payment" */
export const createByApi: CallDescription<V1Desk> = {
  name: 'payments.create',
  path: '/mapi.php',
  read: (message, { program }) => (program === 3069 ? queryFirst(message) : readPosted(message)),
  answer(call) {
    const { desk, posted } = call
    const merchant = knownMerchant(desk, posted.text)
    desk.checkSignature(posted, merchant)
    checkOrderFields(posted.text, required)
    const order = placeOrder(call, merchant, posted.text.type)
    const lead =
      posted.text.device === 'jump' ? { payurl: pageOf(order, merchant.links) } : leadOf(order)
    const value = { code: 1, trade_no: order.providerId, ...lead }
    const content: Content = { kind: 'json', value, contentType: jsonAs(desk.program) }
    return { content, orderKey: order.key }
  },
  refuse(refusal, { desk: { program } }) {
    const contentType = jsonAs(program)
    // A page all the same. @source observed
    if (refusal.reason === 'type') return { ...sysMessage(refusal.message), contentType }
    const signature = program === 3095 ? -3 : -1
    return { ...refusedBy({ empty: -4, maintenance: -2, signature }, refusal), contentType }
  },
}

const leadNames = ['payurl', 'qrcode', 'urlscheme', 'html']

const leadOf = ({ details }: Order) =>
  Object.fromEntries(Object.entries(details).filter(([name]) => leadNames.includes(name)))
