import type { AttackEntry } from './catalogue.ts'
import { both, tampered, underAttack } from './names.ts'

const rightlySigned = 'whose \\S+ is rightly signed'

/** Attacks by what stands in a message, or around it. */
export const inMessages: readonly AttackEntry[] = [
  { number: 3, title: 'a bypass for debugging or localhost', cases: underAttack(3) },
  {
    number: 13,
    title: 'repeated keys',
    cases: tampered('a key repeated with another value', 'a key repeated with an equal value'),
  },
  {
    number: 21,
    title: 'fields that a framework adds',
    cases: both(underAttack(21), tampered('a signed field changed')),
  },
  { number: 22, title: 'character sets', cases: tampered('bytes that are no UTF-8') },
  { number: 23, title: 'normalisation and invisible characters', cases: underAttack(23) },
  {
    number: 24,
    title: 'keys that reach into JavaScript',
    cases: tampered('a key that reaches into JavaScript'),
  },
  {
    number: 25,
    title: 'amounts as floating-point numbers',
    cases: {
      receive: ['under attack money 25\\. .* is refused by receive$'],
      handler: [`${rightlySigned} is refused as `],
    },
  },
  {
    number: 26,
    title: 'numbers written in another way',
    cases: {
      receive: ['under attack money 26\\. .* through receive$'],
      handler: [`${rightlySigned} is accepted as `],
    },
  },
  { number: 27, title: 'a zero taken for nothing', cases: underAttack(27) },
  { number: 28, title: 'external entities of XML', cases: underAttack(28) },
  {
    number: 29,
    title: 'injection into the reply, or a wrong reply',
    cases: both(underAttack(29), {
      handler: ['that meets the order is refused when the store throws$'],
    }),
  },
  {
    number: 30,
    title: 'huge bodies and many fields',
    cases: tampered('65 kB', 'more than 100 fields', 'a name of more than 256 characters'),
  },
  {
    number: 36,
    title: 'card data',
    cases: both(underAttack(36), { receive: ['silence payments\\.create stays silent'] }),
  },
]
