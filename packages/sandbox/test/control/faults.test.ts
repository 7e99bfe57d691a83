import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { createDeposit, lastOrder, merchants } from '../support/merchant.ts'

let sandbox: Sandbox
let url: string
beforeEach(async () => {
  sandbox = createSandbox({
    ...{ clock: createVirtualClock(), deliver: async () => new Response('OK') },
    gateways: { eoopay: { merchants } },
  })
  const server = await sandbox.listen()
  onTestFinished(() => server.close())
  url = `${server.url}/_control`
})

const get = async (path: string) => JSON.parse(await (await fetch(url + path)).text())

async function post(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', body: JSON.stringify(body), headers }
  const response = await fetch(url + path, init)
  return { status: response.status, value: JSON.parse(await response.text()) }
}

describe('faults over HTTP', () => {
  it('are listed, with what each call cannot have', async () => {
    const { all, armed, calls } = await get('/faults')
    expect(all).toEqual(sandbox.faults.all)
    expect(armed).toEqual([])
    expect(calls).toContainEqual({
      ...{ gateway: 'epay', call: 'payments.query' },
      impossible: {
        'wrong-signature': 'Its answer is never signed.',
        'missing-signature': 'Its answer is never signed.',
        'refused-although-created': 'It makes no order.',
        'forgetful-duplicates': 'It makes no order.',
      },
    })
  })

  it('are armed for one call, for several, for all, and cleared', async () => {
    const armed = { gateway: 'eoopay', call: 'payments.create', order: 'T1' }
    expect(await post('/faults', { name: 'redirect', ...armed })).toMatchObject({
      ...{ status: 200, value: { ...armed, name: 'redirect', left: 1, used: 0 } },
    })
    await post('/faults', { name: 'byte-order-mark', times: 3 })
    await post('/faults', { name: 'server-error', times: null })
    expect(sandbox.faults.armed.map(({ left }) => left)).toEqual([1, 3, null])
    expect((await post('/faults/clear', { which: 'redirect' })).value.armed).toHaveLength(2)
    expect((await post('/faults/clear', {})).value).toEqual({ armed: [] })
  })

  it.each([
    [{}, 400, 'There is no fault ""'],
    [{ name: 'toString' }, 400, 'There is no fault'],
    [{ name: 'redirect', tmes: 2 }, 400, 'tmes: there is no such option'],
    [{ name: 'redirect', times: '2' }, 400, 'times'],
    [{ name: 'redirect', times: 0.5 }, 400, 'times'],
    [{ name: 'redirect', call: 5 }, 400, 'call: a string.'],
    [{ name: 'wrong-signature', gateway: 'epay' }, 409, 'never signed'],
    [{ name: 'refuse-connection' }, 409, 'port'],
  ])('refuse %j', async (body, status, words) => {
    const answer = await post('/faults', body)
    expect(answer).toMatchObject({ status, value: { error: expect.stringContaining(words) } })
    expect(sandbox.faults.armed).toEqual([])
  })
})

describe('notifications over HTTP', () => {
  const path = () => `/orders/${encodeURIComponent(lastOrder(sandbox).key)}/notify`

  it('are sent as wanted', async () => {
    await createDeposit(sandbox)
    const options = { times: 2, fields: { amount: '1.00', userid: null }, signature: 'own-key' }
    const { status, value } = await post(path(), { ...options, as: 'json', bom: true })
    expect({ status, key: value.key }).toEqual({ status: 200, key: lastOrder(sandbox).key })
    await sandbox.idle()
    const [first, second] = await get('/deliveries')
    const altered = ['other amount', 'without userid', 'signature: own-key', 'as json']
    expect(first).toMatchObject({ altered: [...altered, 'byte order mark'], acknowledged: true })
    expect(second.body).toBe(first.body)
  })

  it.each([
    [{ tmes: 2 }, 'tmes: there is no such option'],
    [{ times: '2' }, 'times: a number.'],
    [{ lost: 'yes' }, 'lost: true or false.'],
    [{ fields: { amount: 1 } }, 'fields: an object of strings'],
    [{ fields: ['amount'] }, 'fields: an object of strings'],
    [{ signature: 'mine' }, 'signature: one of own-key, another-key, empty-key, none.'],
    [{ as: 'xml' }, 'as: one of form, raw, json, query.'],
    [{ repeated: { name: 'a' } }, 'repeated: an object with name and value.'],
    [{ charset: 'latin1' }, 'charset: one of utf-8, gbk.'],
    [{ times: 0 }, 'times: a whole number'],
  ])('refuse %j', async (body, words) => {
    await createDeposit(sandbox)
    const answer = await post(path(), body)
    expect(answer).toMatchObject({ status: 400, value: { error: expect.stringContaining(words) } })
    expect(sandbox.deliveries).toEqual([])
  })

  it('are held, released and lost', async () => {
    await post('/notifications/hold', { gateway: 'eoopay' })
    for (const pay_orderid of ['T1', 'T2', 'T3']) {
      await createDeposit(sandbox, { pay_orderid })
      sandbox.control.pay(lastOrder(sandbox).key)
    }
    await sandbox.idle()
    const { held } = await get('/notifications')
    expect(held).toHaveLength(3)
    await post('/notifications/release', { ids: [held[2].id] })
    const lost = await post('/notifications/lose', {})
    await sandbox.idle()
    expect(lost.value).toEqual({ held: [] })
    expect(sandbox.deliveries.map(({ error }) => error?.reason ?? null)).toEqual([
      ...[null, 'lost', 'lost'],
    ])
    expect((await post('/notifications/hold', { order: 5 })).status).toBe(400)
    expect((await post('/notifications/release', { ids: 'all' })).status).toBe(400)
    expect((await post('/notifications/release', { id: 'held-1' })).status).toBe(400)
  })
})
