import type { Dialect } from './dialect.ts'
import { mapi } from './mapi.ts'

/**
 * The program of 2022. Its 0 stands for every failure, a repeated order number among them, so it says
 * nothing final. A newer one answers 200 and 201: `createSuccess` and `createFailures` say so.
 *
 * @source the public server code of YPay, action `apisubmit` (SOURCES.md)
 */
export const ypay: Dialect = {
  ...mapi,
  create: {
    ...mapi.create,
    path: 'pay/apisubmit',
    success: '1',
    refusals: {},
    failures: ['0'],
    duplicates: [],
    links: ['qrcode', 'h5_qrurl', 'code_url'],
    payable: ['truemoney', 'money'],
  },
  passThrough: null,
}
