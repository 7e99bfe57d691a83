import { describe, expect, it } from 'vitest'
import { ConfigError, InputError } from '../../src/index.ts'
import { createDemo, input } from '../support/demo.ts'

const withName = (name: string) => {
  const { provider, requests } = createDemo({ create: '{"state":"OPEN"}' })
  const call = () => provider.payments.create({ ...input, payer: { name } })
  return { provider, requests, call }
}

describe('a value that could be cut into another field', () => {
  it.each(['U Aung&money=1.00', 'U Aung&MONEY=1', '&order=B2', 'x&y&payer='])(
    'is refused: %s',
    async name => {
      const { call, requests } = withName(name)
      const error: unknown = await call().catch(thrown => thrown)
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ sent: 'no', issues: [{ path: 'payer.name' }] })
      expect(JSON.stringify(error)).not.toContain('Aung')
      expect(requests).toEqual([])
    },
  )

  it.each(['Tom & Jerry', 'a=1', 'R&D=1', '&', 'order=B2'])('is none: %s', async name => {
    const { call } = withName(name)
    expect((await call()).status).toBe('pending')
  })
})

describe('characters that cannot be seen', () => {
  it('are reported where a name may hold them', async () => {
    const { hints } = await withName('U\u200BAung').call()
    expect(hints).toEqual(['`payer.name` holds characters that cannot be seen; they are sent.'])
    expect((await withName('U Aung 😀').call()).hints).toEqual([])
  })

  it('are refused in what names an order', async () => {
    const { provider } = createDemo()
    const odd = { ...input, orderId: 'A1\u200B' }
    await expect(provider.payments.create(odd)).rejects.toBeInstanceOf(InputError)
  })
})

describe('the address of a call in the place of the gateway’s', () => {
  it.each([
    'https://gateway.example/api/create',
    'https://gateway.example/create/',
    'https://gateway.example/Create.html',
    'https://gateway.example/query.php',
  ])('is refused: %s', baseUrl => {
    expect(() => createDemo({}, { baseUrl })).toThrow(ConfigError)
    expect(() => createDemo({}, { baseUrl })).toThrow(
      'the setting `baseUrl` is the address of one call',
    )
  })

  it.each(['https://create.example', 'https://gateway.example/create/v2'])(
    'is none: %s',
    baseUrl => {
      expect(createDemo({}, { baseUrl }).connection.baseUrl()).toBe(baseUrl)
    },
  )
})
