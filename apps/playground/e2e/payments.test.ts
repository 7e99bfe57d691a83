import { expect, it } from 'vitest'
import { describeInBrowser } from './support/chromium.ts'
import { useBrowser, visit } from './support/visit.ts'

describeInBrowser('a person who tries a payment', () => {
  const browser = useBrowser()

  it('comes from the first page to a verified notification in four clicks', async () => {
    const { click, clicks, clickToNewTab, notification } = await visit(browser())
    await click('button', 'Fill with example')
    await click('button', 'Send')
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Pay /, cashier)
    const row = notification('applied')
    await row.waitFor()
    expect(await row.textContent()).toContain('payment succeeded, 1000.00 MMK')
    expect(await row.textContent()).toContain('200 OK')
    expect(clicks()).toBe(4)
  })

  it('is brought back to the shop by the cashier', async () => {
    const { sendExample, click, clickToNewTab, playground } = await visit(browser())
    await sendExample(/payments.create/)
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Pay /, cashier)
    await click('button', 'Back to the merchant', cashier)
    await cashier.waitForURL(`${playground.url}/return/mmk`)
    expect(await cashier.title()).toContain('SIMULATED')
    expect(await cashier.getByRole('heading').textContent()).toBe('Back at the shop')
  })

  it('transfers by hand and submits the reference', async () => {
    const { sendExample, click, clickToNewTab, page, notification } = await visit(browser())
    await sendExample(/payments.create/, /example: transfer by hand/)
    const bank = await clickToNewTab(/Open the transfer page/)
    await click('button', 'Make the transfer', bank)
    const digits = (await bank.locator('mark').textContent()) ?? ''
    expect(digits).toMatch(/^\d{5}$/)

    await page.bringToFront()
    await click('button', 'Submit the reference of a transfer')
    const field = page.getByLabel('Transfer reference')
    await expect
      .poll(() => field.evaluate(element => element === document.activeElement))
      .toBe(true)
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
    await page.locator('.result .badge', { hasText: 'accepted' }).waitFor()
    await notification('applied').waitFor()
  })

  it('pays in Colombia', async () => {
    const { sendExample, click, clickToNewTab, notification } = await visit(browser())
    await click('radio', /Colombia/)
    await sendExample(/payments.create/)
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Pay /, cashier)
    const row = notification('applied')
    await row.waitFor()
    expect(await row.textContent()).toContain('50000.00 COP')
  })

  it('sees an underpaid order set aside and a repeat counted', async () => {
    const { sendExample, click, page, notification } = await visit(browser())
    await sendExample(/payments.create/)
    await page.getByLabel(/Another amount/).fill('1.00')
    await click('button', 'Underpay')
    await notification('quarantined').waitFor()
    await click('button', 'Notify again')
    await notification('arrival 2').waitFor()
  })

  it('asks for the state of an order with one click', async () => {
    const { sendExample, click, page } = await visit(browser())
    await sendExample(/payments.create/)
    await click('button', 'Ask for a deposit')
    await page.locator('.result', { hasText: 'payments.query' }).waitFor()
    expect(await page.locator('.result .badge').textContent()).toBe('pending')
  })
})
