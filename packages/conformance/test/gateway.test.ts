import { describe, expect, it, onTestFinished } from 'vitest'
import { answer, type Behaviour, drop } from '../src/wire/behaviours.ts'
import { faults } from '../src/wire/faults.ts'
import { closedAddress, openGateway } from '../src/wire/gateway.ts'

const open = async () => {
  const gateway = await openGateway()
  onTestFinished(() => gateway.close())
  return gateway
}

const post = (url: string, init: RequestInit = {}) =>
  fetch(`${url}/pay?a=1`, { method: 'POST', body: 'b=2', redirect: 'manual', ...init })

describe('the gateway of the suite', () => {
  it('records what arrived, and over which connection', async () => {
    const gateway = await open()
    gateway.always(answer('{}'))
    const headers = { 'content-type': 'text/x' }
    for (const _ of [1, 2]) {
      await (await post(gateway.url, { headers })).text()
      await new Promise(resolve => setImmediate(resolve))
    }
    const seen = { method: 'POST', path: '/pay?a=1', contentType: 'text/x', body: 'b=2' }
    expect(gateway.requests).toEqual([
      { ...seen, connection: 1 },
      { ...seen, connection: 1 },
    ])
  })

  it('counts connections apart', async () => {
    const gateway = await open()
    gateway.always(answer('{}'))
    const headers = { connection: 'close' }
    for (const _ of [1, 2]) await (await post(gateway.url, { headers })).text()
    expect(gateway.requests.map(({ connection }) => connection)).toEqual([1, 2])
  })

  it('follows its script and drops what comes after it', async () => {
    const gateway = await open()
    gateway.script(answer('one'), answer('two', { status: 500 }))
    expect(await (await post(gateway.url)).text()).toBe('one')
    expect((await post(gateway.url)).status).toBe(500)
    await expect(post(gateway.url)).rejects.toThrow()
    expect(gateway.requests).toHaveLength(3)
  })

  it('tells when requests have arrived, answered or not', async () => {
    const gateway = await open()
    const seen = gateway.seen(1)
    await expect(post(gateway.url)).rejects.toThrow()
    await seen
    await gateway.seen(1)
  })

  it('leaves nobody behind at a closed address', async () => {
    const error = await post(closedAddress).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })
})

/** What a plain `fetch` makes of a behaviour. */
const plainly = async (behaviour: Behaviour, signal: AbortSignal | null = null) => {
  const gateway = await open()
  gateway.always(behaviour)
  const response = await post(gateway.url, { signal })
  return { status: response.status, text: await response.text() }
}

const good = '{"success":true,"errCode":"0"}'

const isGood = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text)) === good
  } catch {
    return false
  }
}

describe('a fault', () => {
  it.each(faults.filter(({ cause }) => cause === 'connection-lost'))(
    'leaves a plain fetch without an answer: $name',
    async ({ behaviour }) => {
      await expect(plainly(behaviour(good))).rejects.toThrow()
    },
  )

  it.each(faults.filter(({ lasts }) => lasts !== undefined))(
    'does not end by itself: $name',
    async ({ behaviour, cause }) => {
      expect(cause).toBe('timeout')
      await expect(plainly(behaviour(good), AbortSignal.timeout(60))).rejects.toThrow(/timeout/)
    },
  )

  it.each(faults.filter(({ cause }) => cause === 'http-status'))(
    'would be believed by a reader of bodies alone: $name',
    async ({ behaviour }) => {
      const { status, text } = await plainly(behaviour(good))
      expect(status).not.toBe(200)
      expect(isGood(text)).toBe(true)
    },
  )

  it.each(faults.filter(({ cause }) => cause === 'not-the-documented-body'))(
    'is not the documented body: $name',
    async ({ behaviour }) => {
      const { status, text } = await plainly(behaviour(good))
      expect(status).toBe(200)
      expect(text).not.toBe(good)
    },
  )

  it('hides a good answer behind a repeated key, for a reader that keeps the last', async () => {
    const repeated = faults.filter(({ name }) => name.includes('a repeated key'))
    expect(repeated).toHaveLength(2)
    for (const { behaviour } of repeated) {
      expect(isGood((await plainly(behaviour(good))).text)).toBe(true)
    }
  })

  it('hides a good answer in two megabytes', async () => {
    const large = faults.filter(({ cause }) => cause === 'too-large')
    expect(large).toHaveLength(2)
    for (const { behaviour } of large) {
      const { text } = await plainly(behaviour(good))
      expect(text.length).toBeGreaterThan(2_000_000)
      expect(isGood(text)).toBe(true)
    }
  })

  it('drops by default, and each has a name of its own', () => {
    expect(faults[0]?.behaviour(good)).toBe(drop)
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
  })
})
