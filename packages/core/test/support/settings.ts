import type { Options } from '../../src/provider.ts'
import {
  connect,
  count,
  fieldNames,
  flag,
  meanings,
  oneOf,
  sharedSecret,
  someOf,
  textSetting,
  texts,
  utcOffset,
} from '../../src/provider.ts'

export const secretText = 'unit-test-key-000'

/** Settings of an invented gateway with one shared secret, and one setting of every kind. */
export const rule = {
  keys: sharedSecret,
  merchantId: { pattern: /^[1-9]\d*$/, rule: 'digits' },
  extras: {
    zeroIsEmpty: flag(true),
    words: texts(['none']),
    dialect: oneOf(['old', 'new'], 'new'),
    length: count(20, 64),
    needs: someOf(['name', 'phone'], ['name']),
    reasons: meanings(['limit', 'other'], { 7: 'other' }),
    signs: fieldNames('all'),
    hours: utcOffset(8),
    prefix: textSetting(/^[a-z]+$/, 'lower-case letters', 'pay'),
  },
}

export type DemoOptions = Options<typeof rule.extras>

export const settings = {
  baseUrl: 'https://gateway.example/api',
  merchantId: '10006',
  secret: secretText,
}

/** Connects with more settings than a type would allow. */
export const connectWith = (more: Readonly<Record<string, unknown>>) =>
  connect('demo', { ...settings, ...more }, rule)
