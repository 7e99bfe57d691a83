import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Redaction, sealed } from '../../src/secrecy/raw.ts'

const redaction: Redaction = {
  isPublic: name => ['status', 'msg', 'data', 'list'].includes(name),
  scrub: text => text.replaceAll('KEY-MATERIAL', '***'),
}

const answer = {
  status: '1',
  msg: 'wrong sign for KEY-MATERIAL',
  accountname: 'U Aung',
  data: { accountname: 'U Aung', list: ['U Aung'] },
  list: [{ name: 'U Aung' }, 'U Aung'],
  flag: true,
  nothing: null,
}

const printed = (value: unknown) => [
  JSON.stringify(value),
  JSON.stringify({ value, more: [value] }),
  inspect(value, { depth: 9 }),
  inspect({ deep: { value } }, { depth: 9 }),
]

describe('a raw answer', () => {
  const raw = sealed(answer, redaction)

  it('is readable in code, exactly as received', () => {
    expect(raw.accountname).toBe('U Aung')
    expect(raw.msg).toBe('wrong sign for KEY-MATERIAL')
    expect({ ...raw }).toEqual(answer)
  })

  it('prints public fields, scrubbed, and masks all else', () => {
    expect(JSON.parse(JSON.stringify(raw))).toEqual({
      status: '1',
      msg: 'wrong sign for ***',
      accountname: '***',
      data: '***',
      list: '***',
      flag: true,
      nothing: null,
    })
  })

  it.each(printed(raw))('tells nothing personal: %s', text => {
    expect(text).not.toContain('Aung')
    expect(text).not.toContain('KEY-MATERIAL')
  })

  it.each([...printed(raw.data), ...printed(raw.list)])('nor does a part of it: %s', text => {
    expect(text).not.toContain('Aung')
  })

  it('scrubs names too, since a gateway may echo a value as one', () => {
    const odd = sealed({ 'KEY-MATERIAL': '1' }, redaction)
    expect(JSON.stringify(odd)).toBe('{"***":"***"}')
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(raw)).toBe(true)
  })

  it('is a copy: the answer it was made of stays as it was', () => {
    expect(inspect(answer)).toContain('U Aung')
  })
})
