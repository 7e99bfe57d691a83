import { redirectPage } from '../../../../http/redirect-page.ts'
import { refusedPage } from '../../pages/refused.ts'
import { byEither, type CallDescription } from '../../receive.ts'
import { codeOf } from './codes.ts'
import type { MapiDesk } from './defaults.ts'
import { makeOrder } from './order.ts'

/** The payer's browser comes here itself. @source the family's page "page redirect payment" and public server code */
export const createByPage: CallDescription<MapiDesk> = {
  name: 'payments.form',
  path: '/submit.php',
  read: byEither,
  page: true,
  answer(call) {
    const { key, cashierUrl } = makeOrder(call)
    return { content: { kind: 'html', document: redirectPage(cashierUrl ?? '') }, orderKey: key }
  },
  refuse: ({ reason, message }) => ({
    kind: 'html',
    document: refusedPage(codeOf(reason), message),
  }),
}
