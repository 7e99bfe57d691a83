import { describe, expect, it } from 'vitest'
import { answers } from './quirks/answers.ts'
import { colombia } from './quirks/colombia.ts'
import { myanmar } from './quirks/myanmar.ts'
import { notifications } from './quirks/notifications.ts'
import { relatives } from './quirks/relatives.ts'
import { requests } from './quirks/requests.ts'
import { quirksOf, readReadme } from './support/readme.ts'

describe.each([
  ['eoopay', { ...requests, ...answers, ...notifications, ...relatives }],
  ['mmk', myanmar],
  ['payout-co', colombia],
])('the quirks of %s', (name, quirks) => {
  it('are those of its README', () => {
    expect(Object.keys(quirks).sort()).toEqual(quirksOf(readReadme(name)).sort())
  })

  it.each(Object.entries(quirks))('%s', (_, test) => test())
})
