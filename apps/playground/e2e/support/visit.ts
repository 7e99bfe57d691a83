import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type PlaygroundOptions, startPlayground } from '../../server/playground.ts'
import { createDemos, type Demos } from '../../server/providers.ts'
import type { Secrets } from '../../server/secrets.ts'
import { watch } from './traffic.ts'

/** The one list, with payouts that do not keep a test waiting. */
const quickDemos = (secrets: Pick<Secrets, 'make' | 'keep'>): Demos => {
  const { gateways, providers } = createDemos(secrets)
  const eoopay = { ...gateways.eoopay, payoutSettleMs: 50 }
  return { gateways: { ...gateways, eoopay }, providers }
}

export interface VisitOptions extends Partial<PlaygroundOptions> {
  /** Takes part in the visit before it begins, such as to listen. */
  readonly before?: (context: BrowserContext) => void
}

const viewport = { width: 1280, height: 900 }

/** A person who has just opened a playground, in a browser that knows nothing of others. */
export const visit = async (browser: Browser, options: VisitOptions = {}) => {
  const playground = await startPlayground({ port: 0, createDemos: quickDemos, ...options })
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  const traffic = watch(context)
  options.before?.(context)
  const page = await context.newPage()
  await page.goto(playground.url)
  await page.getByRole('button', { name: 'Fill with example', exact: true }).waitFor()
  const leave = async () => {
    await context.close()
    await playground.close()
  }
  return { playground, context, page, traffic, leave, ...steps(page) }
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
    /** Clicks what opens a new tab, and waits for it. */
    async clickToNewTab(name: string | RegExp, role: 'button' | 'link' = 'link'): Promise<Page> {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), click(role, name)])
      await tab.waitForLoadState()
      return tab
    },
    /** Sends the example of an operation. */
    async sendExample(operation: RegExp, example: string | RegExp = 'Fill with example') {
      await click('radio', operation)
      await click('button', example)
      await click('button', 'Send')
    },
    /** The newest result, once it says this. */
    result: (text: string) =>
      page
        .locator('.result')
        .filter({ has: page.locator('.badge', { hasText: text }) })
        .first()
        .waitFor(),
    notification: (verdict: string) =>
      page.locator('.timeline li.notification').filter({ hasText: verdict }).first(),
  }
}

export type Visit = Awaited<ReturnType<typeof visit>>
