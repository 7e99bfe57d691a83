import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'

describeInBrowser('the page without a mouse', () => {
  it('can be used by keyboard alone', async ({ open }) => {
    const { page, notification } = await open()
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
})
