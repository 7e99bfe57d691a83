import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { confirm } from '../support/confirm.ts'
import { it } from '../support/it.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of axe that the page breaks, of any weight, with where. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(`window.axe ?? ${axe}`)
  // axe was put there a line above
  const results = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

const looks = {
  'wide and light': ['light', 1280],
  'wide and dark': ['dark', 1280],
  'narrow and light': ['light', 390],
  'narrow and dark': ['dark', 390],
} as const

/** How far the page reaches beyond its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const check = async (page: Page, look: keyof typeof looks) => {
  const [colorScheme, width] = looks[look]
  await page.setViewportSize({ width, height: 844 })
  await page.emulateMedia({ colorScheme })
  expect(await violations(page), look).toEqual([])
  expect(await overflow(page), look).toBe(0)
}

describeInBrowser('the page for everybody', () => {
  it('breaks no rule of axe and fits: empty with errors, and full', async ({ open }) => {
    const { click, sendExample, page, notification, traffic, playground } = await open()
    await click('button', 'Send')
    await page.locator('.error').first().waitFor()
    await check(page, 'narrow and light')
    await sendExample(/payments.create/, /example: transfer by hand/)
    await page.locator('.next-action').waitFor()
    await page.getByText('Signed request').click()
    await page.getByText('Raw answer').click()
    await page.getByText('Normalised result').click()
    await click('button', 'Pay')
    await notification('applied').waitFor()
    await page.locator('.timeline summary').first().click()
    await check(page, 'wide and light')
    await check(page, 'narrow and dark')
    await page.goto(`${playground.url}/return/mmk`)
    expect(await violations(page)).toEqual([])
    expect(traffic.complaints).toEqual([])
  })

  it('breaks no rule of axe and fits: the longest form, a QR code and a step refused', async ({
    open,
  }) => {
    const one = await open()
    const { click, sendExample, page, result } = one
    await click('radio', /WeChat/)
    await sendExample(/payments.create/)
    await page.locator('.qr-code').waitFor()
    await click('radio', /Bank cards/)
    await check(page, 'wide and dark')
    await sendExample(/payments.create/)
    await confirm(one, '000000')
    await result('refused')
    await check(page, 'narrow and light')
  })
})
