import { describe, expect, it } from 'vitest'
import type { SignatureError } from '../../src/index.ts'
import {
  bodyOf,
  createDemoNotifications,
  paid,
  posted,
  signed,
} from '../support/demo-notifications.ts'

const forged = () => posted(bodyOf({ ...signed(paid), paid: '9999.00' }))

const handled = (
  message: Request,
  rejected: (error: SignatureError) => void,
): Promise<Response> => {
  const { notifications } = createDemoNotifications()
  const handler = notifications.handler({
    expect: () => ({ kind: 'payment', amount: { value: '1000.00', currency: 'MMK' } }),
    store: async () => 'applied',
    rejected,
  })
  return handler(message)
}

describe('whoever listens for rejected messages', () => {
  it('hears of one that is not authentic, and may ask why', async () => {
    const heard: SignatureError[] = []
    const reply = await handled(forged(), error => heard.push(error))
    expect(reply.status).toBe(401)
    expect(await reply.text()).toBe('FAIL')
    expect(heard.map(({ reason }) => reason)).toEqual(['wrong-signature'])
    expect((await heard[0]?.explain())?.at(-1)?.cause).toBe('unexplained')
  })

  it('hears nothing of an authentic one', async () => {
    const heard: SignatureError[] = []
    const reply = await handled(posted(bodyOf(signed(paid))), error => heard.push(error))
    expect(await reply.text()).toBe('OK')
    expect(heard).toEqual([])
  })

  it('changes no reply by failing', async () => {
    const reply = await handled(forged(), () => {
      throw new Error('the log is full')
    })
    expect([reply.status, await reply.text()]).toEqual([401, 'FAIL'])
  })
})
