import { verify } from 'node:crypto'
import { compileRecipe } from '../../packages/core/src/signing.ts'
import { createMpay } from '../../packages/mpay/src/index.ts'
import { rsaRecipe } from '../../packages/mpay/src/recipes.ts'
import { measure, quantile } from './measure.ts'
import type { Row } from './rows.ts'
import { merchant, notified, platform } from './samples.ts'

const count = 20_000

const mpay = createMpay({
  baseUrl: 'https://gateway.example',
  merchantId: notified(0).oid_partner,
  privateKey: String(merchant.privateKey.export({ format: 'pem', type: 'pkcs8' })),
  platformPublicKey: String(platform.publicKey.export({ format: 'pem', type: 'spki' })),
})

const signer = compileRecipe(rsaRecipe)
const bodies = Array.from({ length: 256 }, (_, at) =>
  JSON.stringify(signer.signed(notified(at), platform.privateKey)),
)

const handler = mpay.notifications.handler({
  expect: () => ({ kind: 'payment', amount: { value: '55.44', currency: 'CNY' } }),
  store: async () => 'applied',
})

const arrived = (at: number) =>
  new Request('https://shop.example/notify', { method: 'POST', body: bodies[at % 256] ?? '' })

const handled = async (at: number) => {
  const { status } = await handler(arrived(at))
  if (status !== 200) throw new Error('a notification was refused')
}

const text = Buffer.from(signer.text(notified(0)))
const signature = Buffer.from(signer.sign(notified(0), platform.privateKey), 'base64')

const check = () => verify('RSA-MD5', text, platform.publicKey, signature)

/** Checks signatures, and does nothing else, for as long as that takes on an idle machine. */
const checking = (forMs: number) => {
  const { once } = measure({ once: check }, { rounds: 50 })
  const many = Math.ceil((forMs * 1e6) / once)
  return async () => {
    for (let at = 0; at < many; at += 1) check()
  }
}

/** Every turn of the event loop brings one piece of work; how long the turns take is kept. */
const turns = async (work: (at: number) => Promise<void>, many: number): Promise<number[]> => {
  const delays: number[] = []
  const done: Promise<void>[] = []
  let last = performance.now()
  for (let at = 0; at < many; at += 1) {
    done.push(work(at))
    await new Promise(resolve => setImmediate(resolve))
    const now = performance.now()
    delays.push(now - last)
    last = now
  }
  await Promise.all(done)
  return delays
}

/** How long the event loop is kept busy while notifications with RSA signatures are handled. */
export const eventLoopRows = async (): Promise<Row[]> => {
  await turns(handled, 500)
  const delays = await turns(handled, count)
  const [middle = 0, late = 0, longest = 0] = [0.5, 0.99, 0.999999].map(share =>
    quantile(delays, share),
  )
  // what the machine's other work adds to the longest turns, it adds to these as well
  const bare = quantile(await turns(checking(middle), count), 0.99)
  return [
    {
      what: `event loop delay, ${count} RSA notifications, p99`,
      against: `the bare function for ${middle.toFixed(2)} ms, the median (longest ${longest.toFixed(2)} ms)`,
      ours: `${late.toFixed(2)} ms`,
      theirs: `${bare.toFixed(2)} ms`,
      value: late,
      unit: 'ms',
      limit: { kind: 'at-most', value: 5 },
      noise: bare,
    },
  ]
}
