import {
  type Browser,
  type BrowserContextOptions,
  chromium as engine,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type PlaygroundOptions, startPlayground } from '../../server/playground.ts'
import { createDemos, type Demos } from '../../server/providers.ts'
import type { Secrets } from '../../server/secrets.ts'
import { chromium } from './chromium.ts'
import { watch } from './traffic.ts'

// the first because root runs it in containers, the rest keep it quiet on a closed network
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser for the tests of a file. */
export const useBrowser = (): (() => Browser) => {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (chromium === undefined) return
    browser = await engine.launch({ executablePath: chromium, args: flags })
  })
  afterAll(() => browser?.close())
  return () => {
    if (browser === undefined) throw new Error('there is no Chromium')
    return browser
  }
}

/** The one list, with payouts that do not keep a test waiting. */
const quickDemos = (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
  const { gateways, providers } = createDemos(secrets)
  return { gateways: { eoopay: { ...gateways.eoopay, payoutSettleMs: 200 } }, providers }
}

export interface VisitOptions extends BrowserContextOptions {
  readonly playground?: Partial<PlaygroundOptions>
}

/** A person who has just opened a playground. Everything is put away with the test. */
export const visit = async (browser: Browser, options: VisitOptions = {}) => {
  const { playground: given, ...contextOptions } = options
  const playground = await startPlayground({ port: 0, createDemos: quickDemos, ...given })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...contextOptions,
  })
  onTestFinished(async () => {
    await context.close()
    await playground.close()
  })
  context.setDefaultTimeout(10_000)
  const traffic = watch(context)
  const page = await context.newPage()
  await page.goto(playground.url)
  await page.getByRole('button', { name: 'Fill with example', exact: true }).waitFor()
  return { playground, context, page, traffic, ...steps(page) }
}

/** What a person does, counted in clicks. */
const steps = (page: Page) => {
  let clicks = 0
  const click = async (role: 'button' | 'link' | 'radio', name: string | RegExp, on = page) => {
    clicks += 1
    await on
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click()
  }
  return {
    click,
    clicks: () => clicks,
    /** Clicks a link that opens a new tab, and waits for it. */
    async clickToNewTab(name: string | RegExp): Promise<Page> {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), click('link', name)])
      await tab.waitForLoadState()
      return tab
    },
    /** Sends the example of an operation. */
    async sendExample(operation: RegExp, example: string | RegExp = 'Fill with example') {
      await click('radio', operation)
      await click('button', example)
      await click('button', 'Send')
    },
    notification: (verdict: string) =>
      page.locator('.timeline li.notification').filter({ hasText: verdict }).first(),
  }
}

export type Visit = Awaited<ReturnType<typeof visit>>
