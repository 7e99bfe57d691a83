import { acksWith } from '../acks.ts'
import { mapiDuplicates, mapiRefusals, notFoundTexts } from '../failures.ts'
import { md5Signatures } from '../recipes.ts'
import type { Dialect } from './dialect.ts'

/** @source the gateway's interface document; page and query from its relatives (SOURCES.md) */
export const mapi: Dialect = {
  create: {
    path: 'pay/mapi.php',
    success: '200',
    refusals: mapiRefusals,
    failures: [],
    duplicates: mapiDuplicates,
    duplicateMessages: [],
    links: ['qrcode', 'payurl', 'h5_qrurl', 'urlscheme', 'code_url'],
    namesOrder: true,
    payable: ['money'],
  },
  page: { path: 'submit.php' },
  query: {
    path: 'api/findorder',
    success: '200',
    proves: false,
    notFoundMessages: notFoundTexts,
  },
  passThrough: 'ext',
  required: ['returnUrl'],
  signs: md5Signatures,
  acks: acksWith('success'),
}
