import { redirectPage } from '../../../../http/redirect-page.ts'
import { sysMessage } from '../../pages/sys-message.ts'
import type { CallDescription } from '../../receive.ts'
import { placeByPage } from '../rainbow/page.ts'
import { queryFirst } from '../rainbow/receive.ts'
import type { V1Desk } from './desk.ts'

/** The payer's browser comes here itself. @source the family's V1 document, "page redirect payment" */
export const createByPage: CallDescription<V1Desk> = {
  name: 'payments.form',
  path: '/submit.php',
  page: true,
  read: queryFirst,
  answer(call) {
    const { key, cashierUrl } = placeByPage(call)
    return { content: { kind: 'html', document: redirectPage(cashierUrl ?? '') }, orderKey: key }
  },
  refuse: ({ message }) => sysMessage(message),
}
