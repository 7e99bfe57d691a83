import { meanings, type Options, oneOf, someOf, textSetting, texts } from '@pay/core/provider'
import { acknowledgements, acksWith } from '../acks.ts'
import { type Dialect, type RefundingDialect, requirable } from '../dialects/dialect.ts'
import { type DialectName, dialectNames } from '../dialects.ts'
import { reasons } from '../failures.ts'

export const path = (fallback: string) =>
  textSetting(/^[\w-]+(?:[./?=&][\w-]+)*$/, 'a path such as pay/mapi.php', fallback)

const code = (fallback: string) => textSetting(/^-?\w{1,16}$/, 'a code such as 200', fallback)

export const passThrough = (fallback: string) =>
  textSetting(/^[A-Za-z_]\w{0,31}$/, 'the name of a field', fallback)

export const queryNumberType = oneOf(['1', '2'], '1')

/** The settings that every dialect has, with what it does by itself as defaults. */
export const commonExtras = (name: DialectName, { create, page, query, required }: Dialect) => ({
  dialect: oneOf(dialectNames, name),
  createPath: path(create.path),
  pagePath: path(page.path),
  queryPath: path(query.path),
  createSuccess: code(create.success),
  querySuccess: code(query.success),
  createRefusals: meanings(reasons, create.refusals),
  createFailures: texts(create.failures),
  createDuplicates: texts(create.duplicates),
  duplicateMessages: texts(create.duplicateMessages),
  notFoundMessages: texts(query.notFoundMessages),
  required: someOf(requirable, required),
  acknowledgement: oneOf(acknowledgements, 'success'),
  payableCap: textSetting(/^\d{1,6}(\.\d{1,2})?$/, 'an amount in yuan such as 0.05', '0.00'),
})

export type CommonOptions = Options<ReturnType<typeof commonExtras>>

/** A dialect with what its settings say otherwise. */
export const overridden = <D extends Dialect>(dialect: D, options: CommonOptions): D => ({
  ...dialect,
  create: {
    ...dialect.create,
    path: options.createPath,
    success: options.createSuccess,
    refusals: options.createRefusals,
    failures: options.createFailures,
    duplicates: options.createDuplicates,
    duplicateMessages: options.duplicateMessages,
  },
  page: { path: options.pagePath },
  query: {
    ...dialect.query,
    path: options.queryPath,
    success: options.querySuccess,
    notFoundMessages: options.notFoundMessages,
  },
  required: options.required,
  acks: acksWith(options.acknowledgement),
})

/** The settings of a dialect that can give money back. */
export const refundExtras = ({ refund }: RefundingDialect) => ({
  refundPath: path(refund.path),
  refundSuccess: code(refund.success),
  refundRefusals: meanings(reasons, refund.refusals),
  refundFailures: texts(refund.failures),
})

type RefundOptions = Options<ReturnType<typeof refundExtras>>

export const overriddenRefund = (options: RefundOptions): RefundingDialect['refund'] => ({
  path: options.refundPath,
  success: options.refundSuccess,
  refusals: options.refundRefusals,
  failures: options.refundFailures,
})
