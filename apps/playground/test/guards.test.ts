import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openPlayground } from './support/open.ts'

/** A request with a Host of one's own, which `fetch` does not allow. */
const statusWithHost = (url: string, host: string, path = '/'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the door of the playground', () => {
  it('opens for its own names only, so that no other name can be pointed at it', async () => {
    const { url } = await openPlayground()
    const { port } = new URL(url)
    expect(await statusWithHost(url, `127.0.0.1:${port}`)).toBe(200)
    expect(await statusWithHost(url, `localhost:${port}`)).toBe(200)
    expect(await statusWithHost(url, `evil.example:${port}`)).toBe(403)
    expect(await statusWithHost(url, '127.0.0.1:1')).toBe(403)
    expect(await statusWithHost(url, 'evil.example', '/notify/mmk')).toBe(403)
  })

  it('refuses what a page of another origin sends, whatever it knows', async () => {
    const { url, read, send } = await openPlayground()
    const foreign = { origin: 'http://evil.example' }
    const draft = { provider: 'mmk', operation: 'payments.create' }
    expect((await send('draft', draft, { origin: url })).status).toBe(200)
    expect((await send('draft', draft, foreign)).status).toBe(403)
    expect((await send('draft', draft, { origin: 'null' })).status).toBe(403)
    expect((await read('session', foreign)).status).toBe(403)
    const forged = await fetch(`${url}/notify/mmk`, { method: 'POST', headers: foreign })
    expect(forged.status).toBe(403)
  })

  it('wants the cookie for everything, and the token for every write', async () => {
    const { url, cookie, session, send } = await openPlayground()
    const status = async (path: string, init: RequestInit) =>
      (await fetch(`${url}/api/${path}`, init)).status
    const write = (headers: Record<string, string>) => ({ method: 'POST', headers, body: '{}' })
    const token = { 'x-playground-token': session.token }

    expect(await status('session', {})).toBe(403)
    expect(await status('events', {})).toBe(403)
    expect(await status('session', { headers: { cookie: cookie.replace(/.$/, '') } })).toBe(403)
    expect(await status('call', write({ cookie }))).toBe(403)
    expect(await status('call', write({ cookie, 'x-playground-token': 'x' }))).toBe(403)
    expect(await status('call', write(token))).toBe(403)
    expect((await send('call', {})).status).toBe(400)
  })

  it('makes cookie and token anew at every start, and hides the cookie from scripts', async () => {
    const [one, other] = [await openPlayground(), await openPlayground()]
    expect(one.session.token).not.toBe(other.session.token)
    expect(one.cookie).not.toBe(other.cookie)
    const flags = one.front.headers.get('set-cookie')
    expect(flags).toContain('SameSite=Strict')
    expect(flags).toContain('HttpOnly')
  })

  it('allows neither inline script nor frames nor other hosts', async () => {
    const { front } = await openPlayground()
    const policy = front.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    const hosts = [...policy.matchAll(/https?:\/\/[^\s;]+/g)].map(([host]) => host)
    expect(hosts).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)])
    expect(front.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('takes bodies up to 64 kB', async () => {
    const { send } = await openPlayground()
    const tooLong = JSON.stringify({ provider: 'x'.repeat(65 * 1024) })
    expect((await send('call', tooLong)).status).toBe(413)
    expect((await send('call', '{')).status).toBe(400)
    expect((await send('call', '[]')).status).toBe(400)
  })

  it('serves the files of the page and nothing else', async () => {
    const { url } = await openPlayground()
    for (const path of ['/package.json', '/../package.json', '/%2e%2e/package.json', '/assets/']) {
      expect((await fetch(`${url}${path}`)).status).toBe(404)
    }
  })

  it('shows payers who come back from another origin a page that reads nothing', async () => {
    const { url } = await openPlayground()
    const init = { method: 'POST', headers: { origin: 'http://gateway.example' }, body: 'a=<b>' }
    const back = await fetch(`${url}/return/mmk`, init)
    expect(back.status).toBe(200)
    expect(await back.text()).toBe('<p>back</p>')
    expect((await fetch(`${url}/return/nobody`)).status).toBe(404)
  })
})
