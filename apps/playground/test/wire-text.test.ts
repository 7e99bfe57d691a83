import jsQR from 'jsqr'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { partsOfSignedText, signedNames } from '../client/request/parts.ts'
import { qrPath } from '../client/result/actions/qr-path.ts'

const together = (text: string) =>
  partsOfSignedText(text)
    .map(({ before, name, value }) => before + name + value)
    .join('')

describe('a signed text', () => {
  it('is cut where its fields begin', () => {
    const parts = partsOfSignedText('a=1&url=https://m.example/n?x&key=***')
    expect(parts.map(({ name, value }) => name + value)).toEqual([
      'a=1',
      'url=https://m.example/n?x',
      'key=***',
    ])
    expect([...signedNames('a=1&b_c=2&key=***')]).toEqual(['a', 'b_c', 'key'])
  })

  it.each(['', 'a=1&b=2', '&a=1', 'no fields at all', '{"a":1}', 'a=&&b==&c', 'a=1\nb=2'])(
    'is the same text when it is put together again: %j',
    text => expect(together(text)).toBe(text),
  )
})

const scale = 2

/** Paints a path of unit squares, two pixels wide and high. */
const paint = (path: string, size: number) => {
  const width = size * scale
  const pixels = new Uint32Array(width * width).fill(0xffffffff)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = (Number(y) * scale + row) * width + Number(x) * scale
      pixels.fill(0xff000000, start, start + scale)
    }
  }
  return { pixels: new Uint8ClampedArray(pixels.buffer), width }
}

describe('a QR code', () => {
  it('reads as its payload, up to 512 bytes', () => {
    for (let count = 1; count <= 100; count += 1) {
      const length = Math.ceil((count * 512) / 100)
      const payload = `weixin://${'aZ9%?=&/é'.repeat(64)}`.slice(0, length)
      const { data, size } = encode(payload, { ecc: 'M', border: 4 })
      const { pixels, width } = paint(qrPath(data), size)
      const read = jsQR(pixels, width, width, { inversionAttempts: 'dontInvert' })
      expect(read?.data, `${length}`).toBe(payload)
    }
  })
})
