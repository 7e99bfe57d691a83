import { describe, expect, it } from 'vitest'
import { answered, openPlayground } from './support/open.ts'
import { confirmed, document, otherDemos, token } from './support/other-provider.ts'

const open = () => openPlayground({ createDemos: otherDemos })

const create = async (action: string) => {
  const opened = await open()
  const values = { ...(await opened.exampleOf('other', 'payments.create')), action }
  return { ...opened, answer: answered(await opened.call('other', 'payments.create', values)) }
}

describe('a provider that the playground knows nothing of', () => {
  it.each(['redirect', 'form', 'qr', 'deeplink', 'transfer'])('may answer %s', async action => {
    const { answer } = await create(action)
    expect(answer.action).toMatchObject({ type: action })
  })

  it('may send a document, which is served apart, in a browser’s sandbox', async () => {
    const { answer, url } = await create('html')
    if (answer.action?.type !== 'html') throw new Error('no document')
    const page = await fetch(`${url}${answer.action.url}`)
    expect(await page.text()).toBe(document)
    const policy = page.headers.get('content-security-policy')
    expect(policy).toMatch(/^sandbox /)
    expect(policy).not.toContain('allow-same-origin')
    expect((await fetch(`${url}/document/1`)).status).toBe(404)
  })

  it('may ask for an SMS code: its token stays in the server and comes back with the code', async () => {
    const { answer, call, preview } = await create('sms')
    expect(answer.action).toEqual({ type: 'sms', expiresAt: '2026-01-01T00:00:00.000Z' })
    expect(JSON.stringify(answer)).not.toContain(token)
    expect(answer.exchanges).toMatchObject([{ status: 200, body: '{"token":"***"}' }])
    const [step] = answer.steps
    expect(step).toMatchObject({ operation: 'payments.confirm', purpose: 'continue' })

    const values = { ...step?.values, code: '123456' }
    const shown = await preview('other', 'payments.confirm', values, true)
    expect(JSON.stringify(shown)).not.toContain(token)
    expect(answered(await call('other', 'payments.confirm', values)).status).toBe('succeeded')
    expect(confirmed.token).toBe(token)
  })

  it('may notify by GET, and is answered in its own words', async () => {
    const { answer, url, bench } = await create('redirect')
    const reply = await fetch(`${url}/notify/other?out_trade_no=${answer.orderId}&sign=x`)
    expect(await reply.text()).toBe('success')
    expect(bench.timeline.after(0).at(-1)).toMatchObject({
      ...{ kind: 'notification', verdict: 'applied', orderId: answer.orderId },
      received: { method: 'GET', query: `out_trade_no=${answer.orderId}&sign=x`, body: '' },
      reply: { status: 200, body: 'success' },
    })
  })
})
