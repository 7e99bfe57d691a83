import { redirectPage } from '../../../../http/redirect-page.ts'
import { refusedPage } from '../../pages/refused.ts'
import type { CallDescription } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { codesOf } from './codes.ts'
import type { YpayDesk } from './desk.ts'
import { makeOrder } from './order.ts'
import { readParameters } from './receive.ts'

/** The payer's browser comes here itself. @source public server code of the program */
export const createByPage: CallDescription<YpayDesk> = {
  name: 'payments.form',
  path: '/submit.php',
  page: true,
  read: readParameters,
  answer(call) {
    // It cannot hand such a name on. @source public server code of the program
    if (call.posted.text.name?.includes('=')) throw new Refusal('field', '商品名称违规')
    const { key, cashierUrl } = makeOrder(call)
    return { content: { kind: 'html', document: redirectPage(cashierUrl ?? '') }, orderKey: key }
  },
  refuse: ({ reason, message }, { desk }) => ({
    kind: 'html',
    document: refusedPage(codesOf(desk).codeOf(reason), message),
  }),
}
