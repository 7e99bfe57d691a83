import { deepStrictEqual, ok } from 'node:assert/strict'
import { createSign, generateKeyPairSync } from 'node:crypto'
import { merchant, paidNotification, payout } from './merchant.ts'
import { type Drop, type RawGateway, startRawGateway } from './raw-gateway.ts'

/** Runs one task of the probe on the runtime that is checked, and returns what it printed. */
export type Ask = (task: string, input: object) => Promise<unknown>

/** What a check saw, in a few words, where there is more than one good answer. */
type Remark = string | undefined

export interface Claim {
  readonly title: string
  readonly check: (ask: Ask) => Promise<Remark>
}

const settingsFor = (baseUrl: string) => ({ ...merchant, baseUrl })

async function withGateway<T>(
  drops: Readonly<Record<string, Drop>>,
  work: (gateway: RawGateway) => Promise<T>,
): Promise<T> {
  const gateway = await startRawGateway(drops)
  try {
    return await work(gateway)
  } finally {
    await gateway.close()
  }
}

const answered = { orderId: 'W0000000001', genuine: true, connection: 1, position: 1 }

const anOrdinaryPayout: Claim = {
  title: 'a signed payout is accepted',
  check: ask =>
    withGateway({}, async ({ url, seen }) => {
      const inputs = [payout(answered.orderId)]
      const results = await ask('payouts', { settings: settingsFor(url), inputs })
      deepStrictEqual(seen, [answered])
      deepStrictEqual(results, [{ status: 'pending' }])
      return undefined
    }),
}

/** The process has ended before the requests are counted: nothing can follow. */
const aDroppedWrite = (how: Drop): Claim => ({
  title: `a payout on a reused connection that is ${how} is sent once and unknown`,
  check: ask =>
    withGateway({ W0000000002: how }, async ({ url, seen }) => {
      const inputs = [payout(answered.orderId), payout('W0000000002')]
      const results = await ask('payouts', { settings: settingsFor(url), inputs })
      const dropped = { ...answered, orderId: 'W0000000002', position: 2 }
      deepStrictEqual(seen, [answered, dropped])
      const unknown = { status: 'unknown', cause: 'connection-lost' }
      deepStrictEqual(results, [{ status: 'pending' }, unknown])
      return undefined
    }),
})

const aRefusedConnection: Claim = {
  title: 'a refused connection is told from a write that may have arrived',
  async check(ask) {
    const url = await withGateway({}, async gateway => gateway.url)
    const input = { settings: settingsFor(url), inputs: [payout(answered.orderId)] }
    const printed = JSON.stringify(await ask('payouts', input))
    const notSent = JSON.stringify([{ thrown: 'ECONNREFUSED', sent: 'no' }])
    // an error that a runtime spells in its own way proves nothing, and unknown is safe
    const unclear = JSON.stringify([{ status: 'unknown', cause: 'connection-lost' }])
    ok([notSent, unclear].includes(printed), printed)
    return printed === notSent ? 'thrown, nothing was sent' : 'unknown'
  },
}

const aNotification: Claim = {
  title: 'the handler accepts a genuine notification and no tampered one',
  async check(ask) {
    const genuine = paidNotification()
    const tampered = { ...genuine, amount: '9000.00', true_amount: '9000.00' }
    const result = await ask('notifications', {
      settings: settingsFor('https://gateway.example'),
      bodies: [genuine, tampered].map(fields => `${new URLSearchParams(fields)}`),
      expected: { kind: 'payment', amount: { value: '1000.00', currency: 'MMK' } },
    })
    deepStrictEqual(result, {
      replies: [
        { status: 200, body: 'OK' },
        { status: 401, body: 'FAIL' },
      ],
      stored: [{ orderId: 'D0000000001', credited: { value: '1000.00', currency: 'MMK' } }],
    })
    return undefined
  },
}

const rsaMd5: Claim = {
  title: 'RSA-MD5 signs as OpenSSL does, verifies, and refuses a change',
  async check(ask) {
    const pem = { format: 'pem' } as const
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      privateKeyEncoding: { ...pem, type: 'pkcs8' },
      publicKeyEncoding: { ...pem, type: 'spki' },
    })
    const fields = { money_order: '55.44', name_goods: '点读机', no_order: 'M1', sign_type: 'RSA' }
    const text = 'money_order=55.44&name_goods=点读机&no_order=M1&sign_type=RSA'
    const foreign = createSign('RSA-MD5').update(text).sign(privateKey, 'base64')
    const result = await ask('rsa', { privateKey, publicKey, fields, foreign })
    deepStrictEqual(result, { signature: foreign, genuine: true, tampered: false })
    return undefined
  },
}

/** Everything that a runtime is held to. */
export const claims: readonly Claim[] = [
  anOrdinaryPayout,
  aDroppedWrite('closed'),
  aDroppedWrite('reset'),
  aRefusedConnection,
  aNotification,
  rsaMd5,
]
