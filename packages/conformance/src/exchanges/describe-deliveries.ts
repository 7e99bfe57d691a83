import type { ExpectedOrder, PaymentProvider } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { openShop } from '../notifications/shop.ts'
import { type FileMessage, readHttpFiles } from './http-file.ts'

/** One notification: the order it meets, and all of what is stored. Message and reply are in the file. */
export interface Delivery {
  /** The file's name without its ending; it begins with `notifications.` */
  readonly file: string
  /** `undefined` for an order that the merchant does not have. */
  readonly order: ExpectedOrder | undefined
  /** The whole event; `null` where nothing is stored. */
  readonly becomes: object | null
}

/** A folder of deliveries and the provider that takes them. */
export interface Deliveries {
  readonly provider: PaymentProvider
  /** Ends with a slash. */
  readonly folder: URL
  readonly deliveries: readonly Delivery[]
}

const toRequest = ({ start, contentType, body }: FileMessage) => {
  const [method = '', path = ''] = start.split(' ')
  return new Request(`https://shop.example${path}`, {
    method,
    headers: { 'content-type': contentType },
    ...(method !== 'GET' && { body: Buffer.from(body) }),
  })
}

const asReplied = async (response: Response) => ({
  status: String(response.status),
  contentType: response.headers.get('content-type') ?? '',
  body: await response.text(),
})

/**
 * Registers a test for each delivery, in both directions: exactly what is stored, exactly what is
 * replied. A file that nobody delivers is a failure, too.
 */
export const describeDeliveries = ({ provider, folder, deliveries }: Deliveries): void => {
  const files = readHttpFiles(folder)
  describe('a delivery', () => {
    it.each(deliveries)('$file', async ({ file, order, becomes }) => {
      const [message, reply] = files.get(file)?.messages ?? []
      if (message === undefined || reply === undefined) {
        return expect.fail(`${file}.http needs a message and its reply`)
      }
      const shop = openShop(order)
      const { quarantine: _, ...options } = shop
      const response = await provider.notifications?.handler(options)(toRequest(message))
      if (response === undefined) return expect.fail('the provider has no notifications')
      const [, status = ''] = reply.start.split(' ')
      const { contentType, body } = reply
      expect(await asReplied(response)).toEqual({ status, contentType, body })
      expect(shop.stored).toEqual(becomes === null ? [] : [becomes])
    })

    it('has an order for every file', () => {
      const delivered = deliveries.map(({ file }) => file)
      const left = [...files.keys()].filter(name => name.startsWith('notifications.'))
      expect(left.sort()).toEqual(delivered.sort())
    })
  })
}
