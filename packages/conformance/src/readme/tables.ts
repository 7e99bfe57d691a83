import type { OperationDescription } from '@pay/core'

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** The table of what a call takes, as a README has it. */
export const tableOf = ({ fields }: Pick<OperationDescription, 'fields'>): string => {
  if (fields.length === 0) return 'It takes nothing.'
  const rows = fields.map(({ path, wire, required, signed, sensitive, rule }) => {
    const sent = wire === null ? '–' : `\`${wire}\``
    return `| \`${path}\` | ${sent} | ${[required, signed, sensitive].map(yes).join(' | ')} | ${rule} |`
  })
  return [
    '| field | sent as | required | signed | sensitive | rule |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const marked = /(<!-- fields: (.+) -->\n)([\s\S]*?)(<!-- end -->)/g

/** The tables of a README, each with the calls that it is for. */
export const tablesIn = (readme: string) =>
  [...readme.matchAll(marked)].map(([, , names = '', table = '']) => ({
    names: names.split(' '),
    table: table.trim(),
  }))

/** A README with every table written anew; one whose call is not there becomes empty. */
export const withTables = (readme: string, operations: readonly OperationDescription[]): string =>
  readme.replace(marked, (_, begin: string, names: string, __, end: string) => {
    const operation = operations.find(({ name }) => names.split(' ').includes(name))
    const table = operation === undefined ? '' : `\n${tableOf(operation)}\n\n`
    return `${begin}${table}${end}`
  })
