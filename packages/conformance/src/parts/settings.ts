import { inspect } from 'node:util'
import { type PayError, secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { thrownBy } from '../expectations.ts'
import { secretsOf } from '../operations.ts'
import type { Overrides, Subject } from '../subject.ts'
import { leak, noSecrets, padded, wrongSettings } from './wrong-settings.ts'

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

const describeSecret = (subject: Subject, name: string, kind: string | undefined) => {
  const wrong = noSecrets.filter(([what]) => kind !== 'optional' || what !== 'missing')
  it.each(wrong)(`refuses ${name}: %s`, async (_, given) => {
    await expectConfigError(subject, name, subject.settings(address, { [name]: given }))
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
      describeSecret(subject, name, kind)
      if (kind !== 'private-key') describeShared(subject, name)
    }

    it.each(wrongSettings)('refuses %s: %s', async (setting, _, overrides) => {
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
