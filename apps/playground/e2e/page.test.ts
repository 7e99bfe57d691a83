import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/chromium.ts'
import { useBrowser, type Visit, visit } from './support/visit.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of axe that the page breaks, of any weight, with where. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  // axe was put there a line above
  const results = (await page.evaluate('axe.run()')) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

const looks = [
  ['light', 1280],
  ['dark', 390],
] as const

/** How far the page reaches beyond its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Brings every part of the page to the light, and calls `look` at each stage. */
const walk = async (one: Visit, look: () => Promise<void>) => {
  const { click, sendExample, page, notification } = one
  await look()
  await click('button', 'Send')
  await page.locator('.error').first().waitFor()
  await look()
  await sendExample(/payments.create/, /example: transfer by hand/)
  await page.locator('.next-action').waitFor()
  await page.getByText('Signed request').click()
  await page.getByText('Raw answer').click()
  await page.getByText('Normalised result').click()
  await click('button', 'Pay')
  await notification('applied').waitFor()
  await page.locator('.timeline summary').first().click()
  await look()
  await sendExample(/payments.create/, /example: closed channel/)
  await page.locator('.result .badge', { hasText: 'failed' }).waitFor()
  await look()
  await click('radio', /Colombia/)
  await click('radio', /payouts.create/)
  await look()
}

describeInBrowser('the page', () => {
  const browser = useBrowser()

  it('breaks no rule of axe and fits, at any stage, light and wide or dark and narrow', async () => {
    const one = await visit(browser())
    const { page } = one
    await walk(one, async () => {
      for (const [colorScheme, width] of looks) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
      }
    })
    await page.goto(`${one.playground.url}/return/mmk`)
    expect(await violations(page)).toEqual([])
    expect(one.traffic.complaints).toEqual([])
  })

  it('can be used by keyboard alone', async () => {
    const { page, notification } = await visit(browser())
    const tabTo = async (name: string) => {
      for (let count = 0; count < 60; count += 1) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (focused.startsWith(name)) return
      }
      throw new Error(`no way to ${name}`)
    }
    await tabTo('Fill with example')
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    )
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await page.getByLabel('Amount').and(page.locator('[value="1000.00"]')).waitFor()
    await tabTo('Send')
    await page.keyboard.press('Enter')
    await page.locator('.next-action').waitFor()
    await tabTo('Pay')
    await page.keyboard.press('Enter')
    await notification('applied').waitFor()
  })

  it('tells of a broken rule within 100 ms of leaving the field, and not before', async () => {
    const { page, click } = await visit(browser())
    await click('button', 'Fill with example')
    const amount = page.getByLabel('Amount')
    const checked = page.waitForResponse(
      response =>
        response.url().endsWith('/preview') &&
        (response.request().postData() ?? '').includes('1,5'),
    )
    await amount.fill('1,5')
    await (await checked).finished()
    await page.locator('.soft', { hasText: 'one field to go' }).waitFor()
    expect(await page.locator('.error').count()).toBe(0)
    const tookMs = await amount.evaluate(
      element =>
        new Promise<number>(resolve => {
          const started = performance.now()
          new MutationObserver(() => {
            if (document.querySelector('.error')) resolve(performance.now() - started)
          }).observe(document.body, { childList: true, subtree: true })
          ;(element as HTMLElement).blur()
        }),
    )
    expect(tookMs).toBeLessThan(100)
    expect(await page.locator('.error').textContent()).toContain('decimal text')
    expect(await amount.getAttribute('aria-invalid')).toBe('true')
  })

  it('says SIMULATED in its banner and its title', async () => {
    const { page } = await visit(browser())
    expect(await page.title()).toContain('SIMULATED')
    expect(await page.locator('.banner').textContent()).toContain('SIMULATED')
  })

  it('still knows what happened after a reload, and says when the server is gone', async () => {
    const { page, sendExample, playground } = await visit(browser())
    await sendExample(/payments.create/)
    await page.locator('.timeline li').waitFor()
    await page.reload()
    await page.locator('.timeline li').waitFor()
    await playground.close()
    await page.locator('.connection.lost').waitFor()
  })
})
