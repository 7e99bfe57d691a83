import { hints } from './hints.ts'
import { type CodeClass, elsewhere, type Product, readings } from './products.ts'

/** A return code with its class and a hint in plain words. */
export interface ReturnCode {
  readonly class: CodeClass
  readonly hint: string
}

const again = 'create again with the same orderId, orderedAt and amount'

/** What is done about a token depends on what it was for. */
const ownHints: Readonly<Partial<Record<Product, Readonly<Record<string, string>>>>> = {
  payment: {
    '1000': `The token is wrong or older than 30 minutes: ${again}.`,
    '9702': `Too many wrong codes: ${again} to get a new one.`,
    '9703': `The SMS code has expired: ${again} to get a new one.`,
  },
}

const documented = [...Object.keys(hints), ...elsewhere.split(' ')]

const notRead: ReturnCode = {
  class: 'other-product',
  hint: 'The code belongs to another call of the gateway, and says nothing of this one.',
}

const tableOf = (product: Product): ReadonlyMap<string, ReturnCode> => {
  const read = Object.entries(readings[product]).flatMap(([name, codes]) =>
    codes.split(' ').map((code): [string, ReturnCode] => [
      code,
      // the keys of a reading are classes
      { class: name as CodeClass, hint: ownHints[product]?.[code] ?? hints[code] ?? '' },
    ]),
  )
  return new Map([...documented.map((code): [string, ReturnCode] => [code, notRead]), ...read])
}

/** Every documented return code, as each kind of call reads it. */
export const returnCodes: Readonly<Record<Product, ReadonlyMap<string, ReturnCode>>> = {
  payment: tableOf('payment'),
  refund: tableOf('refund'),
  binding: tableOf('binding'),
  unbinding: tableOf('unbinding'),
  question: tableOf('question'),
}
