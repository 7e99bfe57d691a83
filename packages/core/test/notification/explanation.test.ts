import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { SignatureError } from '../../src/index.ts'
import {
  bodyOf,
  createDemoNotifications,
  paid,
  posted,
  signed,
} from '../support/demo-notifications.ts'
import { secretText } from '../support/settings.ts'

const refused = async (body: string, more = {}): Promise<SignatureError> => {
  const message = posted(body)
  const error: unknown = await createDemoNotifications(more)
    .notifications.receive(message)
    .catch(thrown => thrown)
  if (!(error instanceof SignatureError)) throw new Error('it was accepted')
  return error
}

const { sign, ...unsigned } = signed(paid)

describe('a refused notification', () => {
  it('says on demand why it does not verify', async () => {
    const added = await refused(bodyOf({ ...unsigned, _URL_: 'notify', sign: sign ?? '' }))
    expect(await added.explain()).toMatchObject([
      { cause: 'extra-field-signed', certainty: 'proven', field: '_URL_' },
    ])
  })

  it('knows every key that is in use', async () => {
    const body = bodyOf({ ...unsigned, order: 'A2', sign: sign ?? '' })
    const error = await refused(body, { secret: ['a-newer-secret', secretText] })
    expect((await error.explain()).at(-1)).toMatchObject({ cause: 'unexplained' })
  })

  it('says that there is no signature', async () => {
    const [first] = await (await refused(bodyOf(unsigned))).explain()
    expect(first?.fix).toContain('There is no signature')
  })

  it('has nothing to add where the reason says it all', async () => {
    expect(await (await refused('a=1&a=2')).explain()).toEqual([])
  })

  it('keeps the message to itself', async () => {
    const body = bodyOf({ ...unsigned, payer: 'CANARY7f3a9', sign: sign ?? '' })
    const error = await refused(body)
    const printed = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)
    expect(printed + JSON.stringify(await error.explain())).not.toMatch(/CANARY7f3a9/)
    expect(printed).not.toContain(secretText)
    expect(Object.keys(error)).not.toContain('findings')
  })
})
