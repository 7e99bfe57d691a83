import { createHash } from 'node:crypto'

type Fields = Readonly<Record<string, string>>

/**
 * Signs as the gateway does: sorted, without empty values and without `0`, MD5 in upper case.
 * Written apart from the packages under test, so that both cannot be wrong together.
 *
 * @source protocol notes 2.1 and 2.4
 */
export const signatureOf = (fields: Fields, secret: string): string => {
  const kept = Object.keys(fields).filter(name => fields[name] !== '' && fields[name] !== '0')
  const pairs = kept.sort().map(name => `${name}=${fields[name]}`)
  const text = [...pairs, `key=${secret}`].join('&')
  return createHash('md5').update(text, 'utf8').digest('hex').toUpperCase()
}

/** The fields with their signature. `attach` is never signed. */
export const signed = (fields: Fields, secret: string, name = 'sign'): Fields => {
  const { attach, ...rest } = fields
  return { ...fields, [name]: signatureOf(rest, secret) }
}
