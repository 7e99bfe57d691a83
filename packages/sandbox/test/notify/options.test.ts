import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type NotifyOptions,
  type Sandbox,
  type VirtualClock,
} from '../../src/index.ts'
import { createDeposit, type Fields, lastOrder, merchants, sign } from '../support/merchant.ts'

interface Received {
  readonly method: string
  readonly url: string
  readonly contentType: string | null
  readonly bytes: Buffer
}

let clock: VirtualClock
let sandbox: Sandbox
let received: Received[]
let reply: () => Response
beforeEach(async () => {
  clock = createVirtualClock()
  received = []
  reply = () => new Response('OK')
  const deliver = async (request: Request) => {
    const { method, url, headers } = request
    const bytes = Buffer.from(await request.arrayBuffer())
    received.push({ method, url, contentType: headers.get('content-type'), bytes })
    return reply()
  }
  sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
  await createDeposit(sandbox, { pay_notifyurl: 'http://shop.example/n' }, { pay_attach: '测试' })
  sandbox.control.pay(lastOrder(sandbox).key)
  await sandbox.idle()
})

/** Sends the order's notification again, and returns what arrived. */
async function sent(options?: NotifyOptions): Promise<Received> {
  const before = received.length
  sandbox.control.notify(lastOrder(sandbox).key, options)
  await sandbox.idle()
  const message = received[before]
  if (!message) throw new Error('nothing arrived')
  return message
}

const fieldsOf = ({ bytes }: Received): Fields =>
  Object.fromEntries(new URLSearchParams(bytes.toString('utf8')))

/** Whether the merchant finds it signed; the attachment stands outside. */
const isSigned = ({ sign: given, attach: _, ...fields }: Fields, key?: string): boolean =>
  given === sign(fields, key === undefined ? {} : { key })

const last = () => sandbox.deliveries.at(-1)

describe('a notification on command', () => {
  it('is the gateway’s own without options, sent once, and recorded with its reply', async () => {
    reply = () => new Response('no')
    const again = await sent()
    expect(again).toEqual(received[0])
    expect(last()).toMatchObject({ attempts: 1, acknowledged: false, altered: [], nextAt: null })
    await clock.advance(60_000)
    expect(received).toHaveLength(2)
  })

  it('is repeated as the gateway repeats, when asked to', async () => {
    reply = () => new Response('no')
    await sent({ repeats: true })
    await clock.advance(60_000)
    expect(sandbox.deliveries.map(({ attempt }) => attempt)).toEqual([1, 1, 2, 3, 4])
  })

  it('comes in many copies, all at once', async () => {
    let waiting = 0
    let most = 0
    const release = Promise.withResolvers<void>()
    const deliver = async () => {
      most = Math.max(most, ++waiting)
      if (waiting === 100) release.resolve()
      await release.promise
      return new Response('OK')
    }
    sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
    await createDeposit(sandbox)
    sandbox.control.notify(lastOrder(sandbox).key, { times: 100 })
    await sandbox.idle()
    expect(most).toBe(100)
    expect(sandbox.deliveries.every(({ acknowledged }) => acknowledged)).toBe(true)
  })

  it('comes later, by the clock', async () => {
    sandbox.control.notify(lastOrder(sandbox).key, { delayMs: 5000 })
    await clock.advance(4999)
    expect(received).toHaveLength(1)
    await clock.advance(1)
    expect(received).toHaveLength(2)
    expect(fieldsOf(received[1] ?? Object.assign({}, received[0])).datetime).toBe('20240805035744')
  })

  it('gets lost, and the gateway takes it as no reply', async () => {
    sandbox.control.notify(lastOrder(sandbox).key, { lost: true, repeats: true })
    await sandbox.idle()
    expect(received).toHaveLength(1)
    expect(last()).toMatchObject({
      ...{ reply: null, error: { reason: 'lost' }, acknowledged: false, altered: ['lost'] },
    })
    await clock.advance(10_000)
    expect(received).toHaveLength(2)
    expect(last()).toMatchObject({ attempt: 2, acknowledged: true })
  })

  it('is forged: other fields, the signature of before', async () => {
    const forged = fieldsOf(await sent({ fields: { amount: '1.00', extra: 'x', userid: null } }))
    expect(forged).toMatchObject({ amount: '1.00', extra: 'x' })
    expect('userid' in forged).toBe(false)
    expect(isSigned(forged)).toBe(false)
    expect(last()?.altered).toEqual(['other amount', 'other extra', 'without userid'])
  })

  it.each([
    ['own-key', undefined],
    ['another-key', 'the key of somebody else'],
    ['empty-key', ''],
  ] as const)('is signed anew with %s', async (signature, key) => {
    const fields = fieldsOf(await sent({ fields: { true_amount: '1.00' }, signature }))
    expect(fields.true_amount).toBe('1.00')
    expect(isSigned(fields, key)).toBe(true)
    expect(isSigned(fields)).toBe(signature === 'own-key')
    expect(Object.keys(fields)).toEqual(Object.keys(fieldsOf(await sent())))
  })

  it('has no signature', async () => {
    expect('sign' in fieldsOf(await sent({ signature: 'none' }))).toBe(false)
  })

  it('is replayed from the history, byte by byte', async () => {
    await clock.advance(24 * 60 * 60 * 1000)
    const [first] = sandbox.deliveries
    const replayed = await sent({ replay: first?.id })
    expect(replayed).toEqual(received[0])
    expect((await sent()).bytes).not.toEqual(replayed.bytes)
    expect(sandbox.deliveries[1]?.altered).toEqual([`replay of ${first?.id}`])
  })

  it('goes as form, raw, JSON or query', async () => {
    const own = fieldsOf(await sent())
    const form = await sent({ as: 'form' })
    expect(form.contentType).toBe('application/x-www-form-urlencoded')
    expect(fieldsOf(form)).toEqual(own)

    const raw = await sent({ as: 'raw' })
    expect(raw.bytes.toString()).toContain('&attach=测试')

    const json = await sent({ as: 'json' })
    expect(json.contentType).toBe('application/json')
    expect(JSON.parse(json.bytes.toString())).toEqual(own)

    const query = await sent({ as: 'query' })
    expect(query).toMatchObject({ method: 'GET', contentType: null })
    expect(Object.fromEntries(new URL(query.url).searchParams)).toEqual(own)
    expect(last()).toMatchObject({ method: 'GET', body: '', altered: ['as query'] })
  })

  it('has a list, or a field twice', async () => {
    const list = await sent({ array: 'sign' })
    expect(list.bytes.toString()).toMatch(/&sign%5B%5D=[0-9A-F]{32}$/)
    const json = await sent({ array: 'sign', as: 'json' })
    expect(JSON.parse(json.bytes.toString()).sign).toEqual([expect.any(String)])

    const repeated = { name: 'amount', value: '9.99' }
    const twice = await sent({ repeated })
    expect(new URLSearchParams(twice.bytes.toString()).getAll('amount')).toEqual([
      '1000.00',
      '9.99',
    ])
    expect((await sent({ repeated, as: 'json' })).bytes.toString()).toMatch(/,"amount":"9.99"\}$/)
  })

  it('begins with a byte order mark', async () => {
    expect((await sent({ bom: true })).bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect((await sent({ bom: true, as: 'json' })).bytes[3]).toBe('{'.charCodeAt(0))
    expect((await sent({ bom: true, as: 'query' })).url).toContain('?%EF%BB%BFmemberid=')
  })

  it('is written in GBK, and signed so on demand', async () => {
    const gbk = 'b2e2cad4' // 测试
    const form = await sent({ charset: 'gbk' })
    expect(form.contentType).toBe('application/x-www-form-urlencoded; charset=gbk')
    expect(form.bytes.toString()).toContain('&attach=%B2%E2%CA%D4&')
    const raw = await sent({ charset: 'gbk', as: 'raw' })
    expect(raw.bytes.toString('hex')).toContain(gbk)
    const json = await sent({ charset: 'gbk', as: 'json', fields: { userid: '测试😀' } })
    expect(json.bytes.toString('hex')).toContain(`${gbk}3f`)

    const options = { charset: 'gbk', fields: { userid: '测试' } } as const
    const signatures = [
      fieldsOf(await sent(options)).sign,
      fieldsOf(await sent({ ...options, signature: 'own-key' })).sign,
      fieldsOf(await sent({ ...options, signature: 'own-key', charset: 'utf-8' })).sign,
    ]
    expect(new Set(signatures).size).toBe(3)
  })

  it('is refused when it makes no sense', () => {
    const { key } = lastOrder(sandbox)
    const { control } = sandbox
    expect(() => control.notify('eoopay:1')).toThrow('There is no order')
    expect(() => control.notify(key, { replay: 'delivery-99' })).toThrow('There is no delivery')
    expect(() => control.notify(key, { replay: 'delivery-1', bom: true })).toThrow('replay')
    expect(() => control.notify(key, { times: 0 })).toThrow('times')
    expect(() => control.notify(key, { times: 1001 })).toThrow('times')
    expect(() => control.notify(key, { delayMs: -1 })).toThrow('delayMs')
    expect(sandbox.deliveries).toHaveLength(1)
  })
})
