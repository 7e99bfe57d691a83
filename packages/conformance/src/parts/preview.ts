import { secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { inputOf, inputsOf, secretsOf, sendingOperations } from '../operations.ts'
import { valueAt, withValue } from '../paths.ts'
import { openRig } from '../rig.ts'
import { fixed, type Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'
import { forEach } from './cases.ts'

const marksIn = (subject: Subject, value: unknown) => {
  const text = JSON.stringify(value) ?? ''
  return [...subject.fixtures.marks.all].filter(mark => text.includes(mark))
}

const secretMarks = (subject: Subject) => marksIn(subject, secretsOf(subject))

const describeOne = (subject: Subject, name: string) => {
  const input = inputOf(subject, name)
  const sensitive = subject.fixtures.sensitive[name] ?? []

  it('is made at once, and sends nothing', async () => {
    const fetch = () => expect.fail('a preview must not send')
    const { provider, gateway } = await openRig(subject, { fetch })
    const preview = provider.preview(name, input)
    expect(preview.url.startsWith(gateway.url)).toBe(true)
    expect(preview).toMatchObject({
      method: expect.stringMatching(/^(GET|POST)$/),
      contentType: expect.any(String),
      body: expect.any(String),
      signedText: expect.any(String),
    })
    expect(gateway.requests).toEqual([])
  })

  it('shows no sensitive value and no secret', async () => {
    const { provider } = await openRig(subject)
    for (const one of inputsOf(subject, name)) {
      expect(marksIn(subject, provider.preview(name, one))).toEqual([])
      expect(marksIn(subject, provider.preview(name, one, { reveal: false }))).toEqual([])
    }
  })

  it('shows the values when told to, and never a secret', async () => {
    const { provider } = await openRig(subject)
    const preview = provider.preview(name, input, { reveal: true })
    const shown = marksIn(subject, preview)
    expect(shown.filter(mark => secretMarks(subject).includes(mark))).toEqual([])
    for (const path of sensitive) {
      expect(shown, path).toEqual(expect.arrayContaining(marksIn(subject, valueAt(input, path))))
    }
  })

  it('masks the signature wherever a signed value is masked', async () => {
    const { provider } = await openRig(subject)
    const revealed = provider.preview(name, input, { reveal: true }).fields
    const masked = provider.preview(name, input)
    const signatures = subject.fixtures.signatures.flatMap(field => revealed[field] ?? [])
    const { fields } = subject.operations.find(one => one.name === name) ?? { fields: [] }
    const isOracle = fields.some(field => field.sensitive && field.signed)
    for (const signature of signatures) {
      expect(JSON.stringify(masked).includes(signature)).toBe(!isOracle)
    }
  })
}

/** As a preview shows it: some gateways want the secret itself, in the address or in the body. */
const withoutSecrets = (subject: Subject, sent = '') =>
  Object.values(secretsOf(subject))
    .map(one => new URLSearchParams({ '': String(one) }).toString().slice(1))
    .reduce((text, one) => text.replaceAll(one, '***'), sent)

const describeSent = (subject: Subject, name: string) => {
  const input = inputOf(subject, name)
  const paths = subject.fixtures.sensitive[name] ?? []
  const sensitive = paths.filter(path => valueAt(input, path) !== undefined)

  it('is what is really sent, byte for byte, whether values came wrapped or not', async () => {
    const wrapped = sensitive.reduce<unknown>(
      (all, path) => withValue(all, path, secret(valueAt(input, path))),
      input,
    )
    for (const given of [input, wrapped]) {
      const { provider, gateway, call } = await openRig(subject, fixed)
      gateway.always(answer('{}'))
      await call(name)(given).catch(() => {})
      const { method, url, contentType, body } = provider.preview(name, input, { reveal: true })
      const isEncrypted = subject.fixtures.encrypted?.includes(name)
      const [sent] = gateway.requests
      expect(withoutSecrets(subject, sent?.path)).toBe(url.slice(gateway.url.length))
      expect(sent).toMatchObject({ method, contentType })
      expect(withoutSecrets(subject, sent?.body)).toEqual(
        isEncrypted ? expect.stringMatching(/.{100}/) : body,
      )
    }
  })
}

/** The signed request, shown without being sent. */
export const describePreview = (subject: Subject): void => {
  describe('a preview', () => {
    forEach(subject.operations, ({ name }) => describeOne(subject, name))
    forEach(sendingOperations(subject), ({ name }) => describeSent(subject, name))
  })
}
