import { redirectPage } from '../../../../http/redirect-page.ts'
import { refusedPage } from '../../pages/refused.ts'
import type { CallDescription } from '../../receive.ts'
import { codes } from './codes.ts'
import { makeOrder } from './order.ts'

/** The payer's browser comes here itself. @source the family's page "page redirect payment" and public server code */
export const createByPage: CallDescription = {
  name: 'payments.form',
  path: '/submit.php',
  byGet: true,
  page: true,
  answer(call) {
    const { key, cashierUrl } = makeOrder(call)
    return { content: { kind: 'html', document: redirectPage(cashierUrl ?? '') }, orderKey: key }
  },
  refuse: ({ reason, message }) => ({
    kind: 'html',
    document: refusedPage(codes[reason], message),
  }),
}
