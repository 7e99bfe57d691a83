import { expect, it } from 'vitest'
import { chromium, howToGet, isRequired } from './support/chromium.ts'

// one file for all, so that they share one process, one browser and one load of the sources
import './suites/eoopay.ts'
import './suites/epay.ts'
import './suites/mpay.ts'
import './suites/next-actions.ts'
import './suites/misbehaving.ts'
import './suites/accessibility.ts'
import './suites/keyboard.ts'
import './suites/silence.ts'
import './suites/page.ts'

it('has a Chromium to run the browser tests in', context => {
  if (chromium === undefined && !isRequired) {
    console.log(`SKIPPED: browser tests — ${howToGet}.`)
    context.skip()
  }
  expect(chromium, howToGet).toBeDefined()
})
