import { it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { type Desk, genuineMessage, openCounter } from './desk.ts'
import { expectEvent } from './expect-event.ts'
import { toRequest } from './message.ts'

/** A genuine message in other clothes. */
export const describeDress = (desk: Desk, genuine: GenuineNotification) => {
  it("is read without the merchant's own query keys, once they are named", async () => {
    const { notifications } = await openCounter(desk, genuine, { notifyQueryKeys: ['tenant', 'a'] })
    const message = genuineMessage(desk, genuine)
    const join = message.url.includes('?') ? '&' : '?'
    for (const own of ['tenant=7', 'tenant=7&a=b', 'tenant=7&amp;a=b']) {
      const request = toRequest({ ...message, url: `${message.url}${join}${own}` })
      expectEvent(desk, genuine, (await notifications.receive(request)).event)
    }
  })

  it.runIf(genuine.as === 'json')('may begin with a byte order mark', async () => {
    const { notifications } = await openCounter(desk, genuine)
    const message = genuineMessage(desk, genuine)
    const marked = { ...message, body: `\uFEFF${message.body}` }
    expectEvent(desk, genuine, (await notifications.receive(toRequest(marked))).event)
  })

  it.runIf(genuine.as !== 'query')(
    'is judged by its content, whatever type it claims',
    async () => {
      const { notifications } = await openCounter(desk, genuine)
      for (const contentType of ['', 'text/plain', 'application/octet-stream']) {
        const request = toRequest({ ...genuineMessage(desk, genuine), contentType })
        expectEvent(desk, genuine, (await notifications.receive(request)).event)
      }
    },
  )
}
