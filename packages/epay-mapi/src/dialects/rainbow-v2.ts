import { acksWith } from '../acks.ts'
import { rainbowCodes } from '../failures.ts'
import { rsaSignatures } from '../recipes.ts'
import type { RefundingDialect } from './dialect.ts'

// 1 is how one server of the dialect says no
const failures = ['-1', '-2', '-3', '-4', '-5', '1']

/** @source the family's V2 document; public servers of the program (SOURCES.md) */
export const rainbowV2 = {
  create: {
    path: 'api/pay/create',
    success: '0',
    refusals: {},
    failures,
    duplicates: [],
    duplicateMessages: rainbowCodes.duplicateMessages,
    links: [],
    namesOrder: false,
    payable: ['money'],
  },
  page: { path: 'api/pay/submit' },
  query: {
    path: 'api/pay/query',
    success: '0',
    proves: true,
    notFoundMessages: rainbowCodes.notFoundMessages,
  },
  refund: { path: 'api/pay/refund', success: '0', refusals: {}, failures },
  refundQuery: {
    path: 'api/pay/refundquery',
    success: '0',
    notFoundMessages: rainbowCodes.refundNotFoundMessages,
  },
  passThrough: 'param',
  required: ['clientIp'],
  signs: rsaSignatures,
  acks: acksWith('success'),
} satisfies RefundingDialect
