import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSandbox, type Fault, type Faults } from '../../src/index.ts'

/** A table whose columns stand below one another, as the other tables of the README do. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map(row => [...(row[column] ?? '')].length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = widths.map(width => '-'.repeat(width))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Which calls can have a fault, as short as can be. */
function placesOf({ name }: Fault, { places, impossible }: Faults): string {
  const can = places.filter(place => impossible(name, place) === null)
  if (can.length === places.length) return 'all'
  const gateways = [...new Set(can.map(({ gateway }) => gateway))]
  const parts = gateways.map(gateway => {
    const calls = can.filter(place => place.gateway === gateway).map(({ call }) => call)
    const all = places.filter(place => place.gateway === gateway)
    return `${gateway}: ${calls.length === all.length ? 'all' : calls.join(', ')}`
  })
  return parts.join('; ')
}

const doneOf = ({ phase }: Fault): string => (phase === 'after' ? 'yes' : 'no')

export function faultTable(): string {
  const { faults } = createSandbox()
  return table(
    ['fault', 'order number', 'the call is done', 'what happens', 'calls that can have it'],
    faults.all.map(fault => [
      ...[`\`${fault.name}\``, `\`…${fault.orderSuffix}\``, doneOf(fault), fault.does],
      placesOf(fault, faults),
    ]),
  )
}

const source = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)), 'utf8')

/** The comment of a member in one line, without the bar that would end a cell. */
const plain = (comment: string): string =>
  comment
    .replace(/\s*\n\s*\*?\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim()

/** The options of `notify`, from the comments above them. */
export function notifyTable(): string {
  const members = source('delivery/notify-options.ts').matchAll(
    /\/\*\* ((?:(?!\*\/)[\s\S])+?) ?\*\/\s+readonly (\w+)\?:/g,
  )
  return table(
    ['option of `notify`', 'what it does'],
    [...members].map(([, comment = '', name = '']) => [`\`${name}\``, plain(comment)]),
  )
}

/** Where a member of `sandbox.control` is over HTTP. */
function pathOf(name: string): string {
  if (name === 'act') return '–'
  if (name === 'held') return '`GET /_control/notifications`'
  const list = ['hold', 'release', 'lose'].includes(name)
  return `\`POST /_control/${list ? 'notifications' : 'orders/<key>'}/${name}\``
}

/** The members of `sandbox.control`, from the comments above them. */
export function controlTable(): string {
  const [, members = ''] =
    /export interface Control \{([\s\S]+?)\n\}/.exec(source('control.ts')) ?? []
  const found = members.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])+?)\*\/\s+(?:readonly )?(\w+)(\(.*\))?:/g,
  )
  return table(
    ['`sandbox.control`', 'over HTTP, as JSON', 'what it does'],
    [...found].map(([, comment = '', name = '']) => [`\`${name}\``, pathOf(name), plain(comment)]),
  )
}
