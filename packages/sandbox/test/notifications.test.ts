import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type EoopayMerchant,
  type EoopaySettings,
  type Sandbox,
} from '../src/index.ts'
import {
  createDeposit,
  createPayout,
  type Fields,
  lastOrder,
  merchants,
  sign,
} from './support/merchant.ts'
import { acknowledge, openShop, type Shop } from './support/shop.ts'

interface Scene {
  readonly sandbox: Sandbox
  readonly clock: ReturnType<typeof createVirtualClock>
  readonly shop: Shop
}

async function scene(
  answer: Parameters<typeof openShop>[0],
  merchant: Partial<EoopayMerchant> = {},
  settings: EoopaySettings = {},
): Promise<Scene> {
  const shop = await openShop(answer)
  const clock = createVirtualClock({ patienceMs: 100 })
  const eoopay = { ...settings, merchants: [{ ...merchants[0], ...merchant }] }
  const sandbox = createSandbox({ clock, gateways: { eoopay } })
  onTestFinished(() => sandbox.reset())
  return { sandbox, clock, shop }
}

async function payDeposit(
  { sandbox, shop }: Scene,
  amount = '950.00',
  unsigned: Fields = {},
): Promise<void> {
  await createDeposit(sandbox, { pay_notifyurl: `${shop.url}/notify` }, unsigned)
  sandbox.control.pay(lastOrder(sandbox).key, { amount })
}

const fieldsOf = (body: string): Fields => Object.fromEntries(new URLSearchParams(body))

describe('a deposit notification', () => {
  it('is a form with the documented fields, signed', async () => {
    const here = await scene(acknowledge)
    await payDeposit(here)
    await here.sandbox.idle()
    const [received] = here.shop.received
    expect(received).toMatchObject({ method: 'POST', url: `${here.shop.url}/notify` })
    expect(received?.contentType).toBe('application/x-www-form-urlencoded')
    const fields = {
      ...{
        memberid: '10006',
        orderid: 'T0000000001',
        transaction_id: lastOrder(here.sandbox).providerId,
      },
      ...{ amount: '1000.00', true_amount: '950.00', datetime: '20240805035739' },
      ...{ returncode: '00', userid: '15452', attach: '' },
    }
    expect(fieldsOf(received?.body ?? '')).toEqual({ ...fields, sign: sign(fields) })
  })

  it('may be JSON', async () => {
    const here = await scene(acknowledge, { notificationFormat: 'json' })
    await payDeposit(here)
    await here.sandbox.idle()
    const [received] = here.shop.received
    expect(received?.contentType).toBe('application/json')
    expect(JSON.parse(received?.body ?? '')).toEqual(here.sandbox.deliveries[0]?.fields)
  })

  it('may be joined without encoding, as the family does it', async () => {
    const here = await scene(acknowledge, { notificationFormat: 'raw' })
    await payDeposit(here, '950.00', { pay_attach: 'a b+c%' })
    await here.sandbox.idle()
    expect(here.shop.received[0]?.body).toContain('&attach=a b+c%&')
  })

  it('signs the attachment only when told to', async () => {
    for (const signAttach of [false, true]) {
      const here = await scene(acknowledge, { signAttach })
      await payDeposit(here, '950.00', { pay_attach: 'a-1' })
      await here.sandbox.idle()
      const { sign: signature, attach, ...fields } = fieldsOf(here.shop.received[0]?.body ?? '')
      expect(attach).toBe('a-1')
      expect(signature).toBe(sign(signAttach ? { ...fields, attach: 'a-1' } : fields))
    }
  })

  it('says of a declined one that nothing was paid, or says nothing', async () => {
    const here = await scene(acknowledge)
    await createDeposit(here.sandbox, { pay_notifyurl: here.shop.url })
    here.sandbox.control.decline(lastOrder(here.sandbox).key)
    await here.sandbox.idle()
    expect(fieldsOf(here.shop.received[0]?.body ?? '')).toMatchObject({
      returncode: '01',
      true_amount: '0.00',
    })

    const silent = await scene(acknowledge, { notifyDeclined: false })
    await createDeposit(silent.sandbox, { pay_notifyurl: silent.shop.url })
    silent.sandbox.control.decline(lastOrder(silent.sandbox).key)
    await silent.clock.advance(60_000)
    expect(silent.shop.received).toEqual([])
  })
})

describe('a payout notification', () => {
  const common = { amount: '1000.00', transaction_id: expect.stringMatching(/^\d{20}$/) }
  const merchant = { memberid: '10006' }
  const paid = { msg: 'success', returncode: '00' }

  it.each([
    [
      'dhpay',
      'sign',
      { ...merchant, orderid: 'W0000000001', datetime: '20240805035739', ...common, ...paid },
      { msg: 'closed', returncode: '11' },
    ],
    [
      'lwpay',
      'sign',
      {
        ...merchant,
        orderid: 'W0000000001',
        datetime: '20240805035739',
        ...common,
        returncode: '00',
        refCode: '1',
        refMsg: 'success',
      },
      { returncode: '11', refCode: '2', refMsg: 'closed' },
    ],
    [
      'jiuyuan',
      'pay_md5sign',
      {
        mchid: '10006',
        out_trade_no: 'W0000000001',
        ...common,
        status: 'success',
        refCode: '1',
        refMsg: 'success',
      },
      { status: 'error', refCode: '2', refMsg: 'closed' },
    ],
    [
      'jpay',
      'sign',
      {
        ...merchant,
        out_trade_no: 'W0000000001',
        ...common,
        actualamount: '1000.00',
        original_amount: '1000.00',
        datetime: '1722801459',
        transferMessage: 'success',
        status: 'SUCCESS',
      },
      { actualamount: '0.00', transferMessage: 'closed', status: 'FAIL' },
    ],
  ] as const)('is worded as %s does', async (payoutNotification, signName, expected, failed) => {
    const here = await scene(acknowledge, { payoutNotification, payoutSecret: 'another-key' })
    for (const [out_trade_no, fate] of [
      ['W0000000001', 'complete'],
      ['W2', 'fail'],
    ] as const) {
      await createPayout(here.sandbox, { out_trade_no, notifyurl: here.shop.url }, 'another-key')
      const message = fate === 'fail' ? 'closed' : undefined
      here.sandbox.control.act(lastOrder(here.sandbox).key, fate, { message })
      await here.sandbox.idle()
    }
    const [first = {}, second = {}] = here.shop.received.map(({ body }) => fieldsOf(body))
    const { [signName]: signature, ...fields } = first
    expect(fields).toEqual(expected)
    expect(signature).toBe(sign(fields, { key: 'another-key' }))
    expect(second).toMatchObject(failed)
  })
})

describe('an acknowledgement', () => {
  it.each([
    ['OK', 200, true, true],
    ['ok', 200, true, false],
    ['OK\n', 200, true, false],
    ['{"error":"invalid token"}', 400, true, false],
    ['it broke', 500, true, false],
    ['FAIL', 200, false, false],
    ['', 200, false, false],
    ['success', 200, false, false],
  ])('%j with status %i: contains %s, exact %s', async (body, status, contains, exact) => {
    for (const [acknowledgement, expected] of [
      ['contains', contains],
      ['exact', exact],
    ] as const) {
      const here = await scene(() => new Response(body, { status }), { acknowledgement })
      await payDeposit(here)
      await here.sandbox.idle()
      const [delivery] = here.sandbox.deliveries
      expect(delivery).toMatchObject({
        reply: { status, body },
        acknowledged: expected,
        attempt: 1,
      })
      expect(delivery?.nextAt === null).toBe(expected)
    }
  })

  it('is not read from the page behind a redirect', async () => {
    const here = await scene(() => Response.redirect('http://127.0.0.1:9/ok', 302))
    await payDeposit(here)
    await here.sandbox.idle()
    expect(here.sandbox.deliveries[0]).toMatchObject({
      reply: { status: 302 },
      acknowledged: false,
    })
    expect(here.shop.received).toHaveLength(1)
  })
})

describe('the repeats', () => {
  it('are three, ten seconds apart, each stamped and signed anew', async () => {
    const here = await scene(() => new Response('FAIL'))
    await payDeposit(here)
    await here.clock.advance(9_999)
    expect(here.shop.received).toHaveLength(1)
    await here.clock.advance(1)
    expect(here.shop.received).toHaveLength(2)
    await here.clock.advance(24 * 60 * 60 * 1000)

    const fields = here.shop.received.map(({ body }) => fieldsOf(body))
    expect(fields.map(({ datetime }) => datetime)).toEqual([
      ...['20240805035739', '20240805035749', '20240805035759', '20240805035809'],
    ])
    expect(new Set(fields.map(({ sign }) => sign)).size).toBe(4)
    for (const { sign: signature, ...rest } of fields) expect(signature).toBe(sign(rest))
    expect(here.sandbox.deliveries.map(({ attempt, attempts }) => [attempt, attempts])).toEqual([
      ...[
        [1, 4],
        [2, 4],
        [3, 4],
        [4, 4],
      ],
    ])
    expect(here.sandbox.deliveries.at(-1)?.nextAt).toBe(null)
  })

  it('end with the first acknowledgement', async () => {
    const here = await scene(count => new Response(count < 3 ? 'FAIL' : 'OK'))
    await payDeposit(here)
    await here.clock.advance(60_000)
    expect(here.sandbox.deliveries.map(({ acknowledged }) => acknowledged)).toEqual([
      false,
      false,
      true,
    ])
    const events = lastOrder(here.sandbox).history.map(({ event }) => event)
    expect(events).toEqual(['created', 'paid', 'not acknowledged', 'not acknowledged', 'notified'])
  })

  it('follow the settings', async () => {
    const here = await scene(() => new Response('FAIL'), {}, { repeats: 1, repeatAfterMs: 60_000 })
    await payDeposit(here)
    await here.clock.advance(59_999)
    expect(here.shop.received).toHaveLength(1)
    await here.clock.advance(600_000)
    expect(here.shop.received).toHaveLength(2)
  })

  it('come after ten seconds without a reply, too', async () => {
    const here = await scene(count => (count === 1 ? new Promise(() => {}) : acknowledge()))
    await payDeposit(here)
    await here.clock.advance(10_000)
    expect(here.sandbox.deliveries[0]).toMatchObject({ reply: null, error: { reason: 'timeout' } })
    await here.clock.advance(10_000)
    expect(here.sandbox.deliveries[1]).toMatchObject({ attempt: 2, acknowledged: true })
  })

  it('come when nobody listens', async () => {
    const here = await scene(acknowledge)
    await createDeposit(here.sandbox, { pay_notifyurl: 'http://127.0.0.1:1/notify' })
    here.sandbox.control.pay(lastOrder(here.sandbox).key)
    await here.clock.advance(60_000)
    expect(here.sandbox.deliveries.map(({ error }) => error?.reason)).toEqual(
      Array(4).fill('connection'),
    )
  })

  it('begin again when somebody resends', async () => {
    const here = await scene(acknowledge)
    await payDeposit(here)
    await here.sandbox.idle()
    here.sandbox.control.resend(lastOrder(here.sandbox).key)
    await here.sandbox.idle()
    expect(here.sandbox.deliveries.map(({ attempt }) => attempt)).toEqual([1, 1])
    expect(here.shop.received[1]?.body).toBe(here.shop.received[0]?.body)
  })
})

describe('a reply', () => {
  it('that never ends is read up to 64 kB', async () => {
    const endless = new ReadableStream({ pull: stream => stream.enqueue(Buffer.alloc(8192, 'OK')) })
    const here = await scene(() => new Response(endless))
    await payDeposit(here)
    await here.sandbox.idle()
    expect(here.sandbox.deliveries[0]?.reply?.body).toHaveLength(64 * 1024)
    expect(here.sandbox.deliveries[0]?.acknowledged).toBe(true)
  })
})
