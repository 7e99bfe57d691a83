import type { Delivery, NotifyOptions, Order } from '@pay/sandbox'

/** What can be done to a notification, given how it was sent before. */
interface Trick {
  readonly name: string
  readonly title: string
  readonly options: (sent: Delivery, amountName: string) => NotifyOptions
}

const otherAmount = (name: string) => ({ fields: { [name]: '0.01' } })

/** Everything that a merchant's server has to bear, harmless first. */
export const tricks: readonly Trick[] = [
  { name: 'again', title: 'one copy more', options: () => ({}) },
  { name: 'copies', title: 'ten copies at once', options: () => ({ times: 10 }) },
  { name: 'replay', title: 'exactly as it was first sent', options: ({ id }) => ({ replay: id }) },
  { name: 'forged', title: 'another amount', options: (_, name) => otherAmount(name) },
  {
    name: 'signed-anew',
    title: 'another amount, signed anew',
    options: (_, name) => ({ ...otherAmount(name), signature: 'own-key' }),
  },
  { name: 'stranger', title: 'another key', options: () => ({ signature: 'another-key' }) },
  { name: 'unsigned', title: 'no signature', options: () => ({ signature: 'none' }) },
  {
    name: 'repeated',
    title: 'the amount twice',
    options: (_, name) => ({ repeated: { name, value: '0.01' } }),
  },
]

/** Which field of a message is the amount: gateways name it differently, and all say it as a number. */
const amountNameIn = ({ fields }: Delivery, { amount, paid }: Order): string | undefined =>
  Object.keys(fields).find(name => Number(fields[name]) === Number(paid ?? amount))

/** How to send an order's notification with a trick; `null` for no such trick, or nothing sent yet. */
export const trickOf = (
  name: string,
  order: Order | undefined,
  deliveries: readonly Delivery[],
): NotifyOptions | null => {
  const trick = tricks.find(one => one.name === name)
  const sent = deliveries.find(({ orderKey }) => orderKey === order?.key)
  const amountName = order && sent && amountNameIn(sent, order)
  return trick && sent && amountName ? trick.options(sent, amountName) : null
}
