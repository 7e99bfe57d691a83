import { chromium as engine } from 'playwright-core'
import { it as base } from 'vitest'
import { chromium } from './chromium.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'

// the first because root runs it in containers, the rest keep it quiet on a closed network
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A test that can `open` playgrounds, each for a visitor of its own. They are put away with the test. */
export const it = base
  .extend('executablePath', { scope: 'file' }, () => chromium ?? 'there is no Chromium')
  .extend('browser', { scope: 'file' }, async ({ executablePath }, { onCleanup }) => {
    const browser = await engine.launch({ executablePath, args })
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const opened: Visit[] = []
    onCleanup(async () => {
      await Promise.all(opened.map(one => one.leave()))
    })
    return async (options?: VisitOptions): Promise<Visit> => {
      const one = await visit(browser, options)
      opened.push(one)
      return one
    }
  })
