import { acksWith } from '../acks.ts'
import { rainbowCodes } from '../failures.ts'
import { md5Signatures } from '../recipes.ts'
import type { RefundingDialect } from './dialect.ts'

/** @source the family's V1 document; public servers of the program (SOURCES.md) */
export const rainbowV1: RefundingDialect = {
  create: {
    path: 'mapi.php',
    success: '1',
    refusals: rainbowCodes.create,
    failures: ['-1', '-2'],
    duplicates: [],
    duplicateMessages: rainbowCodes.duplicateMessages,
    links: ['payurl', 'qrcode', 'urlscheme', 'html'],
    namesOrder: false,
    payable: ['money'],
  },
  page: { path: 'submit.php' },
  query: {
    path: 'api.php',
    success: '1',
    proves: true,
    notFoundMessages: rainbowCodes.notFoundMessages,
  },
  refund: {
    path: 'api.php?act=refund',
    success: '0',
    refusals: rainbowCodes.refund,
    failures: ['-1'],
  },
  refundQuery: null,
  passThrough: 'param',
  required: ['clientIp'],
  signs: md5Signatures,
  acks: acksWith('success'),
}
