import { compileRecipe } from '../../packages/core/src/signing.ts'
import { createMpay } from '../../packages/mpay/src/index.ts'
import { rsaRecipe } from '../../packages/mpay/src/recipes.ts'
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

/** Every turn of the event loop brings one notification; how long the turns take is kept. */
const turns = async (notifications: number): Promise<number[]> => {
  const delays: number[] = []
  const replies: Promise<Response>[] = []
  let last = performance.now()
  for (let at = 0; at < notifications; at += 1) {
    replies.push(handler(arrived(at)))
    await new Promise(resolve => setImmediate(resolve))
    const now = performance.now()
    delays.push(now - last)
    last = now
  }
  const refused = (await Promise.all(replies)).filter(({ status }) => status !== 200)
  if (refused.length > 0) throw new Error(`${refused.length} notifications were refused`)
  return delays.sort((one, other) => one - other)
}

/** How long the event loop is kept busy while notifications with RSA signatures are handled. */
export const eventLoopRows = async (): Promise<Row[]> => {
  await turns(500)
  const delays = await turns(count)
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? Number.NaN
  return [
    {
      what: `event loop delay, ${count} RSA notifications, p99`,
      against: `median ${at(0.5).toFixed(2)} ms, longest ${at(0.999999).toFixed(2)} ms`,
      ours: `${at(0.99).toFixed(2)} ms`,
      theirs: '',
      value: at(0.99),
      unit: 'ms',
      limit: { kind: 'at-most', value: 5 },
    },
  ]
}
