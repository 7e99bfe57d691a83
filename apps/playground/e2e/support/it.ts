import { chromium as engine } from 'playwright-core'
import { it as base } from 'vitest'
import { chromium } from './chromium.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'

/**
 * The first two spare each window two hidden pages of its own, which cost as much as ours. The rest
 * repeats what Playwright turns off to be quiet and steady, since this switch replaces its own.
 */
const features = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
]

// the first because root runs it in containers
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${features.join(',')}`,
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
