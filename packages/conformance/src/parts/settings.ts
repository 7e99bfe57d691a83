import { inspect } from 'node:util'
import { type PayError, secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { thrownBy } from '../expectations.ts'
import { type Overrides, type Subject, secretsOf } from '../subject.ts'

/** Values that are surely no secret. */
const noSecrets: readonly (readonly [name: string, value: unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', '   '],
  ['a line end', '\n'],
  ['a number', 12345678],
  ['an empty list', []],
  ['a list with an empty one', ['']],
  ['wrapped and empty', secret('')],
  ...[
    'xxxxxxxx',
    'your-secret',
    'your_api_key',
    'changeme',
    '<secret>',
    '********',
    'placeholder',
  ].map(text => [`the placeholder ${text}`, text] as const),
  ...['undefined', 'null', '00000000', '$' + '{SECRET}', 'todo'].map(
    text => [`the placeholder ${text}`, text] as const,
  ),
]

const padded: readonly (readonly [name: string, pad: (value: string) => string])[] = [
  ['a blank before it', value => ` ${value}`],
  ['a blank after it', value => `${value} `],
  ['a line end after it', value => `${value}\n`],
  ['a tab after it', value => `${value}\t`],
]

const leak = 'n0t-t0-be-pr1nted'

/** Other settings that cannot be right: which, and to what. None of the values may be printed. */
const others: readonly (readonly [setting: string, name: string, overrides: Overrides])[] = [
  ['baseUrl', 'plain http without allowHttp', { baseUrl: `http://${leak}`, allowHttp: false }],
  ['baseUrl', 'plain http without allowHttp', { baseUrl: `http://${leak}`, allowHttp: undefined }],
  ['baseUrl', 'no address', { baseUrl: leak }],
  ['baseUrl', 'empty', { baseUrl: '' }],
  ['baseUrl', 'missing', { baseUrl: undefined }],
  ['baseUrl', 'of another scheme', { baseUrl: `ftp://${leak}` }],
  ['baseUrl', 'with a user and a password', { baseUrl: `https://user:${leak}@gateway.invalid` }],
  ['baseUrl', 'with a query', { baseUrl: `https://gateway.invalid/?key=${leak}` }],
  ['merchantId', 'missing', { merchantId: undefined }],
  ['merchantId', 'empty', { merchantId: '' }],
  ['merchantId', 'blank', { merchantId: '  ' }],
  ['merchantId', 'a list', { merchantId: [leak] }],
  ['timeoutMs', 'zero', { timeoutMs: 0 }],
  ['timeoutMs', 'negative', { timeoutMs: -1 }],
  ['timeoutMs', 'not a number', { timeoutMs: Number.NaN }],
  ['timeoutMs', 'for ever', { timeoutMs: Number.POSITIVE_INFINITY }],
  ['timeoutMs', 'text', { timeoutMs: leak }],
  ['allowHttp', 'text', { allowHttp: leak }],
  ['log', 'text', { log: leak }],
  ['fetch', 'text', { fetch: leak }],
  ['now', 'text', { now: leak }],
  ['notifyQueryKeys', 'text', { notifyQueryKeys: leak }],
  ['secrets', 'an unknown setting', { secrets: leak }],
  ['timeOutMs', 'a misspelled setting', { timeOutMs: leak }],
]

const printed = (error: PayError) =>
  [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 })].join('\n')

const expectConfigError = async (subject: Subject, setting: string, settings: Overrides) => {
  const error = await thrownBy(() => subject.create(settings))
  expect(error.name).toBe('ConfigError')
  expect(Reflect.get(error, 'setting')).toMatch(new RegExp(`^${setting}(\\.|$)`))
  expect(error.message).toContain(setting)
  expect(error.sent).toBe('no')
  expect(printed(error)).not.toContain(leak)
}

const address = 'https://gateway.invalid'

const describeSecret = (subject: Subject, name: string) => {
  it.each(noSecrets)(`refuses ${name}: %s`, async (_, wrong) => {
    await expectConfigError(subject, name, subject.settings(address, { [name]: wrong }))
  })

  it(`takes ${name} wrapped`, () => {
    const settings = subject.settings(address, { [name]: secret(secretsOf(subject)[name]) })
    expect(() => subject.create(settings)).not.toThrow()
  })
}

const describeShared = (subject: Subject, name: string) => {
  const value = String(secretsOf(subject)[name])

  it.each(padded)(`refuses ${name} with %s, without printing it`, async (_, pad) => {
    const settings = subject.settings(address, { [name]: pad(value) })
    const error = await thrownBy(() => subject.create(settings))
    expect(error).toMatchObject({ name: 'ConfigError', setting: name })
    for (const mark of subject.fixtures.marks.all) expect(printed(error)).not.toContain(mark)
  })

  it(`takes a list as ${name}`, () => {
    for (const given of [[value, value], [secret(value)]]) {
      expect(() => subject.create(subject.settings(address, { [name]: given }))).not.toThrow()
    }
  })
}

/** A setting that cannot be right is refused at once, by its name and never by its value. */
export const describeSettings = (subject: Subject): void => {
  describe('settings', () => {
    for (const [name, kind] of Object.entries(subject.fixtures.secrets)) {
      describeSecret(subject, name)
      if (kind === 'shared') describeShared(subject, name)
    }

    it.each(others)('refuses %s: %s', async (setting, _, overrides) => {
      await expectConfigError(subject, setting, { ...subject.settings(address), ...overrides })
    })

    it('refuses what is no settings at all', async () => {
      for (const nothing of [undefined, null, 'text', 7]) {
        // callers without types pass anything
        const error = await thrownBy(() => subject.create(nothing as unknown as Overrides))
        expect(error.name).toBe('ConfigError')
      }
    })
  })
}
