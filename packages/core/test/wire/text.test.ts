import { describe, expect, it } from 'vitest'
import { readJsonObject } from '../../src/wire/json.ts'
import { scalarsOf, textOf } from '../../src/wire/text.ts'

const answer = await readJsonObject(
  '{"code":1,"success":true,"msg":" Success ","empty":"","none":null,"data":{"a":"1"},"list":["1"]}',
)

describe('textOf', () => {
  it('gives the first named field that holds something, as trimmed text', () => {
    expect(textOf(answer ?? {}, 'status', 'empty', 'none', 'code')).toBe('1')
    expect(textOf(answer ?? {}, 'success')).toBe('true')
    expect(textOf(answer ?? {}, 'msg')).toBe('Success')
  })

  it.each(['empty', 'none', 'data', 'list', 'absent', 'toString'])('finds nothing in %s', name => {
    expect(textOf(answer ?? {}, name)).toBeUndefined()
  })
})

describe('scalarsOf', () => {
  it('gives scalars exactly as received, and leaves out all else', () => {
    const fields = { code: '1', success: 'true', msg: ' Success ', empty: '' }
    expect({ ...scalarsOf(answer ?? {}) }).toEqual(fields)
  })

  it('has no names but those of the message', () => {
    expect('toString' in scalarsOf(answer ?? {})).toBe(false)
  })
})
