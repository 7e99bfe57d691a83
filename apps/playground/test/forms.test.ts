import { describe, expect, it } from 'vitest'
import { openPlayground } from './support/open.ts'

describe('a form', () => {
  it('begins with a new order number and addresses that lead here', async () => {
    const { url, draft } = await openPlayground()
    const [one, other] = [
      await draft('mmk', 'payments.create'),
      await draft('mmk', 'payments.create'),
    ]
    expect(one.defaults).toEqual({
      orderId: expect.stringMatching(/^\w{5,12}$/),
      notifyUrl: `${url}/notify/mmk`,
      returnUrl: `${url}/return/mmk`,
    })
    expect(one.defaults.orderId).not.toBe(other.defaults.orderId)
  })

  it('has an example for every operation of every provider that is a valid input', async () => {
    const { session, exampleOf, preview } = await openPlayground()
    for (const provider of session.providers) {
      for (const { name } of provider.operations) {
        const values = await exampleOf(provider.id, name)
        expect(await preview(provider.id, name, values), name).toMatchObject({ kind: 'request' })
      }
    }
  })

  it('has variants of examples that change its own fields', async () => {
    const { bench } = await openPlayground()
    for (const { provider, variants } of bench.connected) {
      for (const [name, examples] of Object.entries(variants)) {
        const fields = provider.operations.find(one => one.name === name)?.fields ?? []
        const paths = fields.map(({ path }) => path)
        for (const { title, values } of examples) {
          expect(paths, `${provider.id} ${name} ${title}`).toEqual(
            expect.arrayContaining(Object.keys(values)),
          )
        }
      }
    }
  })

  it('is told everything that is wrong with it at once, each at its field', async () => {
    const { preview, bench } = await openPlayground()
    const answer = await preview('payout-co', 'payouts.create', {
      amount: '1,5',
      'beneficiary.bank': 'x',
    })
    const paths = answer.kind === 'invalid' ? answer.issues.map(({ path }) => path) : []
    expect(paths).toContain('amount')
    expect(paths).toContain('beneficiary.bank')
    expect(paths).toContain('beneficiary.document.number')
    expect(paths).not.toContain('')
    expect(new Set(paths).size).toBe(paths.length)
    expect(bench.sandbox.orders).toEqual([])
  })

  it('of a later step begins with the newest order', async () => {
    const { callExample, draft } = await openPlayground()
    await callExample('mmk', 'payments.create')
    const { orderId } = await callExample('mmk', 'payments.create')
    const { defaults } = await draft('mmk', 'payments.query')
    expect(defaults).toMatchObject({ orderId, amount: '1000.00' })
  })
})

describe('a preview', () => {
  it('masks what is personal, and the signature over it, until asked to show it', async () => {
    const { exampleOf, preview } = await openPlayground()
    const values = await exampleOf('mmk', 'payouts.create')
    const masked = await preview('mmk', 'payouts.create', values)
    expect(masked).toMatchObject({
      request: { fields: { accountnumber: '***', accountname: '***', pay_md5sign: '***' } },
    })
    const shown = await preview('mmk', 'payouts.create', values, true)
    expect(shown).toMatchObject({
      request: {
        fields: {
          accountnumber: '09123456789',
          pay_md5sign: expect.stringMatching(/^[0-9A-F]{32}$/),
        },
        signedText: expect.stringMatching(/&key=\*\*\*$/),
      },
    })
  })

  it('sends nothing', async () => {
    const { exampleOf, preview, bench } = await openPlayground()
    await preview('mmk', 'payments.create', await exampleOf('mmk', 'payments.create'))
    expect(bench.sandbox.orders).toEqual([])
  })
})
