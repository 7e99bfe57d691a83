import { expect, it } from 'vitest'
import { describeInBrowser } from './support/chromium.ts'
import { useBrowser, visit } from './support/visit.ts'

describeInBrowser('a person who tries a payout', () => {
  const browser = useBrowser()

  it.each([
    ['Myanmar', '1000.00 MMK'],
    ['Colombia', '50000.00 COP'],
  ])('in %s sees the verified notification arrive', async (country, amount) => {
    const { click, clicks, sendExample, page, notification } = await visit(browser())
    await click('radio', new RegExp(country))
    await sendExample(/payouts.create/)
    await page.locator('.result .badge', { hasText: 'pending' }).waitFor()
    const row = notification('applied')
    await row.waitFor()
    expect(await row.textContent()).toContain(`payout succeeded, ${amount}`)
    expect(clicks()).toBeLessThanOrEqual(4)
  })

  it('to an account that is wrong sees it fail', async () => {
    const { sendExample, notification } = await visit(browser())
    await sendExample(/payouts.create/, /example: wrong account/)
    const row = notification('applied')
    await row.waitFor()
    expect(await row.textContent()).toContain('payout failed')
  })
})
