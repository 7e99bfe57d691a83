import type { NotifyOptions } from '../../delivery/notify-options.ts'

/** Where the amount stands in a gateway's notification. */
interface About {
  readonly amountName: string
}

interface Preset {
  readonly title: string
  readonly options: (about: About) => NotifyOptions
}

const otherAmount = ({ amountName }: About) => ({ [amountName]: '0.01' })

/** What the page can do to a notification with one press. */
export const presets: Readonly<Record<string, Preset>> = {
  again: { title: 'once more', options: () => ({}) },
  three: { title: 'three copies at once', options: () => ({ times: 3 }) },
  later: { title: 'in ten seconds', options: () => ({ delayMs: 10_000 }) },
  lost: { title: 'lost on the way', options: () => ({ lost: true, repeats: true }) },
  forged: {
    title: 'other amount, old signature',
    options: about => ({ fields: otherAmount(about) }),
  },
  resigned: {
    title: 'other amount, signed anew',
    options: about => ({ fields: otherAmount(about), signature: 'own-key' }),
  },
  stranger: { title: 'another key', options: () => ({ signature: 'another-key' }) },
  unsigned: { title: 'no signature', options: () => ({ signature: 'none' }) },
  get: { title: 'as a GET', options: () => ({ as: 'query' }) },
  form: { title: 'as a form', options: () => ({ as: 'form' }) },
  json: { title: 'as JSON', options: () => ({ as: 'json' }) },
  list: { title: 'the amount as a list', options: ({ amountName }) => ({ array: amountName }) },
  twice: {
    title: 'the amount twice',
    options: ({ amountName }) => ({ repeated: { name: amountName, value: '0.01' } }),
  },
  bom: { title: 'with a byte order mark', options: () => ({ bom: true }) },
  gbk: { title: 'in GBK', options: () => ({ charset: 'gbk', signature: 'own-key' }) },
}
