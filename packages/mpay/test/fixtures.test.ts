import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fixture, fixtureNames } from './support/fixtures.ts'

const tests = readdirSync(new URL('.', import.meta.url))
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('')

it.each(fixtureNames())('%s says where it comes from, is whole, and is used', file => {
  const name = file.replace(/\.http$/, '')
  const { provenance, start, headers, body } = fixture(name)
  expect(provenance).toMatch(/^# (?:documented|captured|made) · .{20}/)
  expect(start).toMatch(/^(?:POST \/\S+ HTTP\/1\.1|HTTP\/1\.1 200 OK)$/)
  expect(headers.get('content-type')).toMatch(/^(?:application|text)\/json;charset=utf-8$/)
  expect(() => JSON.parse(body)).not.toThrow()
  expect(tests).toContain(`'${name}'`)
})
