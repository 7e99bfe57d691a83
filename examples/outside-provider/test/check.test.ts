import { describe, expect, it } from 'vitest'
import { createSamplepay } from '../src/index.ts'
import { bodiesOf, merchantId } from './support/gateway.ts'

const secret = 'samplepay-document-secret'
const { error } = bodiesOf(secret)

const checked = (body: string) =>
  createSamplepay({
    baseUrl: 'https://gateway.example',
    merchantId,
    secret,
    fetch: async () => new Response(body),
  }).check()

describe('the check of the credentials', () => {
  it('passes when the gateway answers the question, whatever it says', async () => {
    expect(await checked(error('not_found'))).toMatchObject({ ok: true })
  })

  it('fails with the words of the gateway when it refuses the question', async () => {
    expect(await checked(error('bad_signature', 'wrong secret?'))).toMatchObject({
      ...{ ok: false, code: 'bad_signature', message: 'wrong secret?' },
    })
  })

  it('throws when nothing was learnt', async () => {
    await expect(checked('<html>')).rejects.toMatchObject({ name: 'ProtocolError' })
  })
})
