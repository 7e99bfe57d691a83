import fc from 'fast-check'

const among = (...ranges: readonly (readonly [number, number])[]) =>
  fc.oneof(
    ...ranges.map(([min, max]) => fc.integer({ min, max }).map(code => String.fromCodePoint(code))),
  )

interface Length {
  readonly minLength?: number
  readonly maxLength?: number
}

/** Text of any code units: control characters, lone surrogates and all. */
export const anyText = (length: Length = {}) =>
  fc.string({ unit: among([0, 0x7f], [0, 0xffff]), ...length })

/** Text that people may write: Latin, Spanish, Burmese, Chinese, and beyond the basic plane. */
export const humanText = (length: Length = {}) =>
  fc.string({
    unit: among([0x20, 0x7e], [0xc0, 0xff], [0x1000, 0x102a], [0x4e00, 0x9fa5], [0x1f600, 0x1f64f]),
    ...length,
  })
