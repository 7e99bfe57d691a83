import { rarely, values } from '../changes.ts'
import type { Slip } from '../slip.ts'

/** @source lengths at which gateways and their databases cut values */
const lengths = [16, 20, 30, 32, 40, 50, 60, 64, 100, 120, 127, 128, 150, 200, 255, 256]

const cutBytes = (length: number) => (text: string) =>
  Buffer.from(text)
    .subarray(0, length)
    .toString()
    .replace(/\uFFFD+$/, '')

const isAddress = (text: string) => /^https?:\//.test(text)

const address = (change: (text: string) => string) =>
  values(text => (isAddress(text) ? change(text) : text))

const cut = 'The other side signed {fields} cut to a shorter length.'

/** Values that are not the same any more. These are the few that can be guessed. */
export const changedSlips: readonly Slip[] = [
  {
    cause: 'value-changed',
    on: 'fields',
    says: 'The other side signed {fields} in another letter case.',
    fix: 'Write it as the gateway does before signing.',
    changes: rarely(
      values(text => text.toLowerCase()),
      values(text => text.toUpperCase()),
    ),
  },
  {
    cause: 'value-changed',
    on: 'fields',
    says: 'The other side signed {fields} as another spelling of the same address.',
    fix: 'Sign the address as text; do not pass it through a URL class in between.',
    changes: rarely(
      address(text => `${text}/`),
      address(text => text.replace(/\/$/, '')),
      address(text => text.replace(/^https:/, 'http:')),
      address(text => text.replace(/^http:/, 'https:')),
      address(text => text.replace(/^(https?:)\/{2}/, '$1/')),
      address(text => text.replace(/[?#].*$/, '')),
    ),
  },
  {
    cause: 'value-changed',
    on: 'fields',
    says: cut,
    fix: 'Keep within the length that the gateway’s document allows.',
    changes: rarely(
      ...lengths.map(length => values(text => [...text].slice(0, length).join(''))),
      ...lengths.map(length => values(cutBytes(length))),
    ),
  },
]
