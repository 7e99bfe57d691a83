import { redirectPage } from '../../../../http/redirect-page.ts'
import { sysMessage } from '../../pages/sys-message.ts'
import type { CallDescription } from '../../receive.ts'
import { placeByPage } from '../rainbow/page.ts'
import { queryFirst } from '../rainbow/receive.ts'
import type { V2Desk } from './desk.ts'

/** The payer's browser comes here itself. @source the family's V2 document, "page redirect payment" */
export const createByPage: CallDescription<V2Desk> = {
  name: 'payments.form',
  path: '/api/pay/submit',
  page: true,
  read: queryFirst,
  answer(call) {
    const { key, cashierUrl } = placeByPage(call)
    return { content: { kind: 'html', document: redirectPage(cashierUrl ?? '') }, orderKey: key }
  },
  refuse: ({ message }) => sysMessage(message),
}
