import { describe, expect, it } from 'vitest'
import { connectTo, offline, unbinding } from './support/account.ts'
import { code, unbound } from './support/answers.ts'
import { inProcess } from './support/in-process.ts'

const sentWith = (name: string, input: object) => {
  const { fields, url } = offline().preview(name, input, { reveal: true })
  const { sign: _, ...rest } = fields
  return { path: new URL(url).pathname, fields: rest }
}

describe('an agreement is ended', () => {
  it('at the host of refunds, in the business that it was made for', () => {
    const fields = {
      ...{ oid_partner: '201304121000001004', sign_type: 'RSA', user_id: '20180828153543' },
      no_agree: '2017092339974797',
    }
    const path = '/bankcardunbind.htm'
    expect(sentWith('cards.unbind', unbinding)).toEqual({ path, fields })
    expect(sentWith('cards.unbind', { ...unbinding, cardType: 'authenticated' })).toEqual({
      ...{ path, fields: { ...fields, pay_type: 'P' } },
    })
    const hosts = { pay: 'https://a.example', query: 'https://b.example' }
    const { url } = connectTo({ ...hosts, trade: 'https://c.example' }).preview(
      ...(['cards.unbind', unbinding] as const),
    )
    expect(url).toBe('https://c.example/bankcardunbind.htm')
  })

  const unbind = (body: string) => inProcess([body]).mpay.cards.unbind(unbinding)

  it('with 0000, signed, which names nothing', async () => {
    expect(await unbind(unbound().body)).toMatchObject({
      ...{ status: 'succeeded', orderId: 'U1', providerId: null },
      evidence: { source: 'response', signed: true },
    })
  })

  it.each([
    ['another payer', { user_id: '20180828153544' }],
    ['another agreement', { no_agree: '2017092339974798' }],
    ['another merchant', { oid_partner: '201304121000001005' }],
  ])('is unknown when the answer names %s after all', async (_, change) => {
    expect(await unbind(unbound(change).body)).toMatchObject({
      ...{ status: 'unknown', cause: 'mismatch' },
    })
  })

  it.each(['3003', '3004', '3011', '4000'])('%s leaves it open: a list tells', async one => {
    const result = await unbind(code(one).body)
    expect(result).toMatchObject({ status: 'unknown', cause: 'refused', code: one })
    expect(result.hints.join()).toContain('cards.list')
    expect(result.hints.join()).not.toContain('reconcile')
  })
})
