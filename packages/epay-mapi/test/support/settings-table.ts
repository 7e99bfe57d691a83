import type { Dialect, RefundingDialect } from '../../src/protocol.ts'
import { type DialectName, dialects } from '../../src/protocol.ts'

type Shown = string | readonly string[] | Readonly<Record<string, string>> | null

const refunding = (dialect: Dialect): RefundingDialect | null =>
  'refund' in dialect ? (dialect as RefundingDialect) : null // the others have no such member

/** What each override replaces, in the order of the README. */
const defaults: Readonly<Record<string, (dialect: Dialect) => Shown>> = {
  createPath: ({ create }) => create.path,
  createSuccess: ({ create }) => create.success,
  createRefusals: ({ create }) => create.refusals,
  createFailures: ({ create }) => create.failures,
  createDuplicates: ({ create }) => create.duplicates,
  duplicateMessages: ({ create }) => create.duplicateMessages,
  pagePath: ({ page }) => page.path,
  queryPath: ({ query }) => query.path,
  querySuccess: ({ query }) => query.success,
  notFoundMessages: ({ query }) => query.notFoundMessages,
  refundPath: dialect => refunding(dialect)?.refund.path ?? null,
  refundSuccess: dialect => refunding(dialect)?.refund.success ?? null,
  refundRefusals: dialect => refunding(dialect)?.refund.refusals ?? null,
  refundFailures: dialect => refunding(dialect)?.refund.failures ?? null,
  refundQueryPath: dialect => refunding(dialect)?.refundQuery?.path ?? null,
  refundNotFoundMessages: dialect => refunding(dialect)?.refundQuery?.notFoundMessages ?? null,
  passThrough: ({ passThrough }) => passThrough,
  required: ({ required }) => required,
  acknowledgement: ({ acks }) => acks.accept.body,
}

const written = (value: Shown): string => {
  if (value === null) return '–'
  if (typeof value === 'string') return `\`${value}\``
  const list = Array.isArray(value) ? value : Object.entries(value).map(pair => pair.join(' '))
  return list.length === 0 ? 'none' : list.map(one => `\`${one}\``).join(', ')
}

const names = Object.keys(dialects) as readonly DialectName[] // the keys of the table are its names

/** The README's table of what each dialect does by itself. */
export const settingsTable: string = [
  `| setting | ${names.map(name => `\`${name}\``).join(' | ')} |`,
  `| --- |${' --- |'.repeat(names.length)}`,
  ...Object.entries(defaults).map(
    ([setting, of]) =>
      `| \`${setting}\` | ${names.map(name => written(of(dialects[name]))).join(' | ')} |`,
  ),
].join('\n')

/** The names of every setting in the table. */
export const settingsInTable: readonly string[] = Object.keys(defaults)
