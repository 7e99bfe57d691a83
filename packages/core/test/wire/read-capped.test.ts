import { describe, expect, it } from 'vitest'
import { decodeUtf8, readCapped } from '../../src/wire/read-capped.ts'

const streamOf = (...chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readCapped', () => {
  it('puts the parts of a body together', async () => {
    const body = await readCapped(streamOf(bytes('a=1'), bytes(''), bytes('&b=2')), 100)
    expect(body).toEqual(bytes('a=1&b=2'))
  })

  it('reads a body of exactly the cap', async () => {
    expect(await readCapped(streamOf(bytes('12345')), 5)).toEqual(bytes('12345'))
  })

  it('gives null beyond the cap, and stops the sender', async () => {
    let stopped = false
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(bytes('0123456789')),
      cancel: () => {
        stopped = true
      },
    })
    expect(await readCapped(endless, 25)).toBeNull()
    expect(stopped).toBe(true)
  })

  it('takes no body for an empty one', async () => {
    expect(await readCapped(null, 5)).toEqual(new Uint8Array())
  })

  it('passes on what breaks the body', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: controller => controller.error(new Error('reset')),
    })
    await expect(readCapped(broken, 5)).rejects.toThrow('reset')
  })
})

describe('decodeUtf8', () => {
  it('keeps a byte order mark', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('\uFEFFa')
  })

  it.each([[[0xc4, 0xe3, 0xba, 0xc3]], [[0x61, 0xff]], [[0xed, 0xa0, 0x80]], [[0xc0, 0xaf]]])(
    'gives null for bytes that are not UTF-8: %j',
    list => {
      expect(decodeUtf8(new Uint8Array(list))).toBeNull()
    },
  )
})
