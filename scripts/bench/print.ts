import { cpus } from 'node:os'
import { type Row, verdictOf } from './rows.ts'

/** Where the numbers come from. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  v8: process.versions.v8,
  openssl: process.versions.openssl,
})

const written = ({ value, unit }: Pick<Row, 'value' | 'unit'>) =>
  unit === 'x' ? `${value.toFixed(2)} ×` : `${value.toFixed(2)} ${unit}`

const limitOf = (row: Row) => {
  if (row.limit === undefined) return ''
  const sign = row.limit.kind === 'at-most' ? '≤' : '≥'
  return `${sign} ${row.limit.value}  ${verdictOf(row)}`
}

/** The table for people. */
export const table = (rows: readonly Row[]): string => {
  const lines = rows.map(row => [
    row.what,
    row.against,
    row.ours,
    row.theirs,
    written(row),
    limitOf(row),
  ])
  const head = ['what', 'against', 'ours', 'theirs', 'result', 'limit']
  const widths = head.map((_, at) =>
    Math.max(...[head, ...lines].map(line => line[at]?.length ?? 0)),
  )
  return [head, ...lines]
    .map(line =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
