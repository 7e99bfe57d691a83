import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openPlayground } from './support/open.ts'

const secret = 'a-secret-of-the-playground-7f3a'

const upperMd5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase()

describe('a signature that does not fit', () => {
  it('of a notification is explained in the timeline, and not to whoever sent it', async () => {
    const { url, bench, nextNotification } = await openPlayground({ newSecret: () => secret })
    const mmk = bench.connected.find(({ id }) => id === 'mmk')
    const text = `amount=1.00&memberid=${mmk?.provider.account}&orderid=T1`
    const arrives = nextNotification()
    const reply = await fetch(`${url}/notify/mmk`, {
      method: 'POST',
      body: `${text}&sign=${upperMd5(`${text}&key=${secret}\n`)}`,
    })
    const { why, findings, reply: shown } = await arrives
    expect(why).toBe('wrong-signature')
    expect(findings).toMatchObject([
      {
        cause: 'key-whitespace',
        certainty: 'proven',
        fix: expect.stringContaining('Paste the key'),
      },
    ])
    expect(JSON.stringify(findings)).not.toContain(secret)
    expect(await reply.text()).toBe(shown.body)
    expect(shown.body).toBe('FAIL')
  })

  it('of a call is explained in the simulated gateway’s answer', async () => {
    const { preview, exampleOf } = await openPlayground({ newSecret: () => secret })
    const values = await exampleOf('mmk', 'payments.query')
    const shown = await preview('mmk', 'payments.query', values, true)
    if (shown.kind !== 'request') throw new Error('no request')
    const { url, fields, contentType } = shown.request
    const { pay_md5sign: _, ...signed } = fields
    const text = Object.entries(signed)
      .map(pair => pair.join('='))
      .sort()
      .join('&')
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: `${new URLSearchParams(signed)}&pay_md5sign=${upperMd5(`${text}${secret}`)}`,
    })
    expect(await answer.text()).toContain('SIMULATED: The other side joins the key')
  })
})
