import { createHash, createSign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { presets } from '../../src/http/console/presets.ts'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'

type Fields = Readonly<Record<string, string>>

interface Subject {
  readonly gateway: 'epay' | 'epay-ypay' | 'epay-rainbow-v1' | 'epay-rainbow-v2'
  readonly id: string
  readonly create: string
  readonly success: number
  /** Requests that are made of a paid order. */
  readonly ask: (sandbox: Sandbox) => readonly Request[]
  /** How often a notification is sent that nobody acknowledges. */
  readonly sendings: number
}

const at = (subject: Pick<Subject, 'gateway'>, path: string) =>
  `http://gateway.example/${subject.gateway}${path}`

const textOf = (fields: Fields): string =>
  Object.entries(fields)
    .sort()
    .map(pair => pair.join('='))
    .join('&')

/** By what the sandbox says of its demonstration merchants, and nothing else. */
function signed(sandbox: Sandbox, { gateway, id }: Pick<Subject, 'gateway' | 'id'>, given: Fields) {
  const fields = { ...given, pid: id }
  if (gateway !== 'epay-rainbow-v2') {
    const secret = sandbox.merchants.find(one => one.gateway === gateway)?.secret ?? ''
    const sign = createHash('md5')
      .update(textOf(fields) + secret)
      .digest('hex')
    return new URLSearchParams({ ...fields, sign, sign_type: 'MD5' })
  }
  const timed = { ...fields, timestamp: String(Math.floor(sandbox.clock.now() / 1000)) }
  const { privateKey } = sandbox.keys['epay-rainbow-v2'](id)
  const sign = createSign('RSA-SHA256').update(textOf(timed)).sign(privateKey, 'base64')
  return new URLSearchParams({ ...timed, sign, sign_type: 'RSA' })
}

const post = (url: string, body: URLSearchParams) => new Request(url, { method: 'POST', body })
const order = { out_trade_no: 'P1' }
const find = new URLSearchParams({ order_no: 'P1', type: '1' })

const mapi: Subject = {
  ...{ gateway: 'epay', id: '1001', create: '/pay/mapi.php', success: 200, sendings: 1 },
  ask: () => [post(at(mapi, '/api/findorder'), find)],
}

const ypay: Subject = {
  ...{ gateway: 'epay-ypay', id: '1002', create: '/pay/apisubmit', success: 1, sendings: 1 },
  ask: ({ orders }) => [
    post(at(ypay, '/api/findorder'), find),
    new Request(at(ypay, `/pay/chaorder?trade_no=${orders[0]?.providerId}`)),
  ],
}

const v1: Subject = {
  ...{ gateway: 'epay-rainbow-v1', id: '1003', create: '/mapi.php', success: 1, sendings: 5 },
  ask({ merchants }) {
    const key = merchants.find(({ id }) => id === '1003')?.secret ?? ''
    const holder = { pid: '1003', key }
    const refund = new URLSearchParams({ ...holder, ...order, money: '0.50' })
    const acts = ['order', 'orders', 'query', 'settle'].map(act => {
      return new Request(at(v1, `/api.php?${new URLSearchParams({ act, ...holder, ...order })}`))
    })
    return [post(at(v1, '/api.php?act=refund'), refund), ...acts]
  },
}

const v2: Subject = {
  ...{ gateway: 'epay-rainbow-v2', id: '1004', create: '/api/pay/create', success: 0, sendings: 5 },
  ask(sandbox) {
    const refund = { out_refund_no: 'REFUND-1', money: '0.50' }
    const asked = {
      refund: { ...order, ...refund },
      refundquery: refund,
      query: order,
      close: order,
    }
    return Object.entries(asked).map(([name, fields]) =>
      post(at(v2, `/api/pay/${name}`), signed(sandbox, v2, fields)),
    )
  },
}

const payment = {
  ...{ type: 'wxpay', notify_url: 'http://127.0.0.1:9/n', return_url: 'http://127.0.0.1:9/r' },
  ...{ name: 'VIP', money: '1.00', clientip: '127.0.0.1', ...order },
}

const open = (seed = 'a seed', reply = 'success', clock = createVirtualClock()) =>
  createSandbox({
    ...{ seed, clock, deliver: async () => new Response(reply) },
    gateways: { 'epay-rainbow-v2': { keyBits: 1024 } },
  })

const create = async (sandbox: Sandbox, subject: Subject) => {
  const body = signed(sandbox, subject, payment)
  return (await sandbox.fetch(post(at(subject, subject.create), body))).json()
}

/** Everything that is said and kept, from the first call to the last repeat. */
async function live(subject: Subject, seed: string): Promise<string> {
  const clock = createVirtualClock()
  const sandbox = open(seed, 'fail', clock)
  sandbox.faults.next('extra-signed-field')
  await create(sandbox, subject)
  sandbox.control.pay(sandbox.orders[0]?.key ?? '')
  for (const request of subject.ask(sandbox)) await sandbox.fetch(request)
  await clock.advance(24 * 60 * 60 * 1000)
  const { requests, orders, deliveries, merchants } = sandbox
  expect(requests.every(({ accepted, call }) => accepted || call === 'payments.close')).toBe(true)
  return JSON.stringify({ requests, orders, deliveries, merchants })
}

describe.each([mapi, ypay, v1, v2])('$gateway', subject => {
  it('is there with its merchant, its key and its address, without any setting', async () => {
    expect(await create(open(), subject)).toMatchObject({ code: subject.success })
  })

  it('gives the same bytes for the same seed, to the last repeat', async () => {
    const first = await live(subject, 'a seed')
    expect(await live(subject, 'a seed')).toBe(first)
    expect(await live(subject, 'another')).not.toBe(first)
    expect(JSON.parse(first).deliveries).toHaveLength(subject.sendings)
  })

  it('lets one pay on its page, and see what came of it', async () => {
    const sandbox = open()
    await create(sandbox, subject)
    const { cashierUrl, providerId } = sandbox.orders[0] ?? {}
    expect(cashierUrl).toBe(at(subject, `/cashier/${providerId}`))
    const page = await (await sandbox.fetch(cashierUrl ?? '')).text()
    expect(page).toContain('SIMULATED: no real money moves here')
    expect(page).toContain('Scan and pay 1.00 CNY')
    expect((await sandbox.fetch(`${cashierUrl}/pay`, { method: 'POST' })).status).toBe(303)
    await sandbox.idle()
    const events = sandbox.orders[0]?.history.map(({ event }) => event)
    expect(events).toContain('paid')
    expect(events?.at(-1)).toBe('notified')
    expect(await (await sandbox.fetch(cashierUrl ?? '')).text()).toContain('Back to the merchant')
  })

  it('has its orders on the control page, which notifies in every way', async () => {
    const sandbox = open()
    await create(sandbox, subject)
    const [{ key } = { key: '' }] = sandbox.orders
    const origin = 'http://127.0.0.1'
    const page = await (await sandbox.fetch(origin)).text()
    expect(page).toContain(`<dt>/${subject.gateway}</dt><dd>merchant ${subject.id}`)
    expect(page).toContain(`${subject.gateway} payment`)
    expect(page).not.toContain('simulated-')
    for (const preset of Object.keys(presets)) {
      const body = new URLSearchParams({ key, preset })
      const response = await sandbox.fetch(`${origin}/_page/order`, { method: 'POST', body })
      expect(response.status).toBe(303)
    }
    await sandbox.idle()
    expect(sandbox.deliveries.length).toBeGreaterThanOrEqual(Object.keys(presets).length)
  })

  it('is free of its orders after a reset, and begins its numbers again', async () => {
    const sandbox = open()
    const first = await create(sandbox, subject)
    sandbox.reset()
    expect(await create(sandbox, subject)).toEqual(first)
  })

  it('has nothing of the others’', async () => {
    const sandbox = open()
    await create(sandbox, subject)
    for (const other of [mapi, ypay, v1, v2].filter(({ gateway }) => gateway !== subject.gateway)) {
      const { providerId } = sandbox.orders[0] ?? {}
      expect((await sandbox.fetch(at(other, `/cashier/${providerId}`))).status).toBe(404)
      expect(await create(sandbox, other)).toMatchObject({ code: other.success })
    }
    expect(sandbox.orders).toHaveLength(4)
  })
})
