import type { Dialect } from './dialect.ts'
import { mapi } from './mapi.ts'

/**
 * The newer of its two programs. Its 201 stands for every failure, a repeated order number among
 * them, so it says nothing final; the older one answers 1 and 0.
 *
 * @source the public server code of YPay, action `apisubmit` (SOURCES.md)
 */
export const ypay: Dialect = {
  ...mapi,
  create: {
    ...mapi.create,
    path: 'pay/apisubmit',
    refusals: {},
    failures: ['201'],
    duplicates: [],
    links: ['qrcode', 'h5_qrurl', 'code_url'],
    payable: 'truemoney',
  },
  passThrough: null,
}
