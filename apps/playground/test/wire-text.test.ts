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

/** Paints a path of unit squares, four pixels each. */
const paint = (path: string, size: number) => {
  const scale = 4
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let index = 0; index < scale * scale; index += 1) {
      const left = Number(x) * scale + (index % scale)
      const top = Number(y) * scale + Math.floor(index / scale)
      pixels.fill(0, (top * width + left) * 4, (top * width + left) * 4 + 3)
    }
  }
  return { pixels, width }
}

describe('a QR code', () => {
  it('reads as its payload, up to 512 bytes', () => {
    for (let count = 1; count <= 100; count += 1) {
      const length = Math.ceil((count * 512) / 100)
      const payload = `weixin://${'aZ9%?=&/é'.repeat(64)}`.slice(0, length)
      const { data, size } = encode(payload, { ecc: 'M', border: 4 })
      const { pixels, width } = paint(qrPath(data), size)
      expect(jsQR(pixels, width, width)?.data, `${length}`).toBe(payload)
    }
  })
})
