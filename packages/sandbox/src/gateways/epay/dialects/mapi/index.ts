import type { Dialect } from '../dialect.ts'
import { createByApi } from './create.ts'
import { faults } from './faults.ts'
import { findOrder } from './find-order.ts'
import { createByPage } from './page.ts'

/**
 * The program of the interface document. Its document knows one call; page, query and notification
 * are those of the public program that it descends from.
 *
 * @source the interface document "API interface payment"; the family's public server code
 */
export const mapi: Dialect = {
  calls: [createByApi, createByPage, findOrder],
  faults,
  passThrough: 'ext',
  habits: {
    leads: { wxpay: 'qrcode', alipay: 'payurl', qqpay: 'urlscheme' },
    notificationMethod: 'GET',
    notifiedAmount: 'requested',
    notifiedMoney: 'two-decimals',
    notifiedTexts: 'sent',
    notifiedQuery: 'append',
    acknowledgement: 'exact',
    repeatAfterMs: [],
    merchantNumberType: '1',
  },
}
