import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'

describeInBrowser('a person who tries Myanmar', () => {
  it('comes from the first page to a verified notification in four clicks, and back to the shop', async ({
    open,
  }) => {
    const { click, clicks, clickToNewTab, notification, playground } = await open()
    await click('button', 'Fill with example')
    await click('button', 'Send')
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Pay /, cashier)
    const row = notification('applied')
    await row.waitFor()
    expect(await row.textContent()).toContain('payment succeeded, 1000.00 MMK')
    expect(await row.textContent()).toContain('200 OK')
    expect(clicks()).toBe(4)

    await click('button', 'Back to the merchant', cashier)
    await cashier.waitForURL(`${playground.url}/return/mmk`)
    expect(await cashier.title()).toContain('SIMULATED')
    expect(await cashier.getByRole('heading').textContent()).toBe('Back at the shop')
  })

  it('transfers by hand and submits the reference', async ({ open }) => {
    const { sendExample, click, clickToNewTab, page, result, notification } = await open()
    await sendExample(/payments.create/, /example: transfer by hand/)
    const bank = await clickToNewTab(/Open the transfer page/)
    await click('button', 'Make the transfer', bank)
    const digits = (await bank.locator('mark').textContent()) ?? ''
    expect(digits).toMatch(/^\d{5}$/)

    await page.bringToFront()
    await click('button', 'Submit the reference of a transfer')
    await page.getByLabel('Transfer reference').and(page.locator(':focus')).waitFor()
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
    await result('accepted')
    await notification('applied').waitFor()
  })

  it('asks for the state, sees an underpaid order set aside and a repeat counted', async ({
    open,
  }) => {
    const { sendExample, click, page, result, notification } = await open()
    await sendExample(/payments.create/)
    await click('button', 'Ask for a deposit')
    await page.locator('.result', { hasText: 'payments.query' }).waitFor()
    await result('pending')
    await page.getByLabel(/Another amount/).fill('1.00')
    await click('button', 'Underpay')
    await notification('quarantined').waitFor()
    await click('button', 'Notify again')
    await notification('arrival 2').waitFor()
  })

  it('pays out, and sees a payout to a wrong account fail', async ({ open }) => {
    const { clicks, sendExample, notification } = await open()
    await sendExample(/payouts.create/)
    await notification('payout succeeded, 1000.00 MMK').waitFor()
    expect(clicks()).toBeLessThanOrEqual(4)
    await sendExample(/payouts.create/, /example: wrong account/)
    await notification('payout failed').waitFor()
  })
})

describeInBrowser('a person who tries Colombia', () => {
  it('comes to a verified notification in four clicks, and pays out', async ({ open }) => {
    const { click, clicks, sendExample, notification } = await open()
    await click('radio', /Colombia/)
    await click('button', 'Fill with example')
    await click('button', 'Send')
    await click('button', 'Pay')
    await notification('payment succeeded, 50000.00 COP').waitFor()
    expect(clicks()).toBe(4)
    await sendExample(/payouts.create/)
    await notification('payout succeeded, 50000.00 COP').waitFor()
  })
})
