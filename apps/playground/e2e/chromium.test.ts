import { expect, it } from 'vitest'
import { chromium, howToGet, isRequired } from './support/chromium.ts'

it('has a Chromium to run the browser tests in', context => {
  if (chromium === undefined && !isRequired) {
    console.log(`SKIPPED: browser tests — ${howToGet}.`)
    context.skip()
  }
  expect(chromium, howToGet).toBeDefined()
})
