import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isLoopback, type Resolve } from '../src/delivery/loopback.ts'
import { createPost } from '../src/delivery/post.ts'
import { createSandbox, createVirtualClock } from '../src/index.ts'
import { createDeposit, lastOrder, merchants } from './support/merchant.ts'
import { acknowledge, openShop, type Shop } from './support/shop.ts'

const message = { method: 'POST', contentType: 'text/plain', body: 'hello' }
const never = new AbortController().signal

/** A name server that gives another answer each time it is asked. */
function namedServer(...answers: readonly string[][]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = []
  const resolve: Resolve = (hostname, _, callback) => {
    const addresses = answers[asked.length] ?? answers.at(-1) ?? []
    asked.push(hostname)
    callback(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolve, asked }
}

describe('an address', () => {
  it.each(['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1'])(
    '%s is on this machine',
    address => {
      expect(isLoopback(address)).toBe(true)
    },
  )

  it.each([
    ...['0.0.0.0', '10.0.0.1', '169.254.169.254', '192.168.1.1', '128.0.0.1', '126.255.255.255'],
    ...['::', '::2', 'fe80::1', '::ffff:10.0.0.1', 'localhost', '127.1', '', '127.0.0.1.example'],
  ])('%j is not', address => {
    expect(isLoopback(address)).toBe(false)
  })
})

describe('sending', () => {
  let shop: Shop
  let port: string
  beforeEach(async () => {
    shop = await openShop(acknowledge)
    port = new URL(shop.url).port
  })

  it.each(['127.0.0.1', 'localhost', '127.1', '0x7f000001', '2130706433'])(
    'reaches %s',
    async host => {
      const post = createPost({ allowedHosts: [] })
      const reply = await post({ ...message, url: `http://${host}:${port}/n` }, never)
      expect(reply).toEqual({ status: 200, body: 'OK' })
    },
  )

  it.each([
    ...['http://10.0.0.1/n', 'http://169.254.169.254/n', 'http://[fe80::1]/n', 'https://0.0.0.0/n'],
    ...['http://[::ffff:10.0.0.1]/n', 'http://134744072/n'],
  ])('does not connect to %s', async url => {
    const post = createPost({ allowedHosts: [] })
    await expect(post({ ...message, url }, never)).rejects.toThrow('is not on this machine')
  })

  it('does not connect to a name that leads elsewhere', async () => {
    const { resolve } = namedServer(['10.0.0.1'])
    const post = createPost({ allowedHosts: [], resolve })
    const sending = post({ ...message, url: `http://shop.example:${port}/n` }, never)
    await expect(sending).rejects.toThrow('shop.example is not on this machine')
  })

  it('connects to the addresses it looked at and to no others', async () => {
    const { resolve, asked } = namedServer(['10.0.0.1', '127.0.0.1'], ['10.0.0.1'])
    const post = createPost({ allowedHosts: [], resolve })
    const url = `http://shop.example:${port}/n`
    expect(await post({ ...message, url }, never)).toEqual({ status: 200, body: 'OK' })
    expect(asked).toEqual(['shop.example'])
    await expect(post({ ...message, url }, never)).rejects.toThrow('is not on this machine')
    expect(shop.received).toHaveLength(1)
  })

  it('follows no redirect, not even on this machine', async () => {
    const other = await openShop(acknowledge)
    const redirecting = await openShop(() => Response.redirect(other.url, 307))
    const post = createPost({ allowedHosts: [] })
    expect(await post({ ...message, url: redirecting.url }, never)).toMatchObject({ status: 307 })
    expect(other.received).toEqual([])
  })

  it('goes elsewhere when the host is listed, and only there', async () => {
    // Not a loopback address, though this machine answers to it.
    const url = `http://0.0.0.0:${port}/n`
    for (const listed of ['0.0.0.0', `0.0.0.0:${port}`]) {
      const post = createPost({ allowedHosts: [listed] })
      expect(await post({ ...message, url }, never)).toEqual({ status: 200, body: 'OK' })
    }
    const post = createPost({ allowedHosts: ['0.0.0.0:1'] })
    await expect(post({ ...message, url }, never)).rejects.toThrow('is not on this machine')
  })
})

describe('a notification to elsewhere', () => {
  it('is not sent, is recorded as blocked, and the order is paid all the same', async () => {
    const clock = createVirtualClock()
    const sandbox = createSandbox({ clock, gateways: { eoopay: { merchants, repeats: 0 } } })
    onTestFinished(() => sandbox.reset())
    await createDeposit(sandbox, { pay_notifyurl: 'http://192.0.2.1/notify' })
    sandbox.control.pay(lastOrder(sandbox).key)
    await sandbox.idle()
    expect(sandbox.deliveries).toMatchObject([{ reply: null, error: { reason: 'blocked' } }])
    expect(lastOrder(sandbox).state).toBe('succeeded')
  })
})
