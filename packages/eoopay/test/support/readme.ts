import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OperationDescription } from '@pay/core'

/** The path of a package's README. */
export const readmePath = (name: string): string =>
  fileURLToPath(new URL(`../../../${name}/README.md`, import.meta.url))

export const readReadme = (name: string): string => readFileSync(readmePath(name), 'utf8')

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** The table of what a call takes, as a README has it. */
export const tableOf = ({ fields }: OperationDescription): string => {
  if (fields.length === 0) return 'It takes nothing.'
  return [
    '| field | sent as | required | signed | sensitive | rule |',
    '| --- | --- | --- | --- | --- | --- |',
    ...fields.map(({ path, wire, required, signed, sensitive, rule }) => {
      const sent = wire === null ? '–' : `\`${wire}\``
      const marks = [required, signed, sensitive].map(yes).join(' | ')
      return `| \`${path}\` | ${sent} | ${marks} | ${rule} |`
    }),
  ].join('\n')
}

const marked = /(<!-- fields: (.+) -->\n)([\s\S]*?)(<!-- end -->)/g

/** The tables of a README, each with the calls that it is for. */
export const tablesIn = (readme: string) =>
  [...readme.matchAll(marked)].map(([, , names = '', table = '']) => ({
    names: names.split(' '),
    table: table.trimEnd(),
  }))

/** Writes every table anew: `UPDATE_DOCS=1` makes the test do it. */
export const updateTables = (name: string, operations: readonly OperationDescription[]): void => {
  const updated = readReadme(name).replace(marked, (_, start, names, __, end) => {
    const operation = operations.find(one => names.split(' ').includes(one.name))
    return [start, operation === undefined ? '' : `${tableOf(operation)}\n`, end].join('')
  })
  writeFileSync(readmePath(name), updated)
}

/** What follows a heading, up to the next of its level. */
export const sectionOf = (readme: string, heading: string): string =>
  readme.split(/^## /m).find(section => section.startsWith(`${heading}\n`)) ?? ''

/** The bold words with which each line of the section "Quirks" begins. */
export const quirksOf = (readme: string): string[] =>
  [...sectionOf(readme, 'Quirks').matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, words = '']) => words)

const fences = /^```(\w+)\n([\s\S]*?)^```$/gm

/** A program of a README, and what it prints. */
export interface Example {
  readonly code: string
  readonly prints: string
}

/** Every program of a README; each has what it prints below it. */
export const examplesIn = (readme: string): readonly Example[] => {
  const blocks = [...readme.matchAll(fences)].map(([, language, text = '']) => ({ language, text }))
  return blocks.flatMap(({ language, text }, at) => {
    const next = blocks[at + 1]
    if (language !== 'js') return []
    return [
      { code: text, prints: next?.language === 'text' ? next.text : 'nothing stands below it' },
    ]
  })
}
