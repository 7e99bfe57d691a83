import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'

describeInBrowser('a person whose gateway misbehaves', () => {
  it('gets no answer, does not know, and settles it with the ticket', async ({ open }) => {
    const { click, page, result, notification } = await open({ timeoutMs: 1500 })
    await click('radio', /payouts.create/)
    await click('button', 'Fill with example')
    await page.getByLabel('Let the gateway misbehave').selectOption('timeout-after-commit')
    await click('button', 'Send')
    await result('unknown')
    expect(await page.locator('.gateway-words').textContent()).toContain('timeout')
    await notification('payout succeeded').waitFor()
    await click('button', 'Reconcile with the ticket')
    await result('succeeded')
    expect(await page.getByLabel('Let the gateway misbehave').inputValue()).toBe('')
  })

  it('sees copies counted and forgeries refused', async ({ open }) => {
    const { click, sendExample, page, notification } = await open()
    await sendExample(/payments.create/)
    await click('button', 'Pay')
    await notification('applied').waitFor()
    for (const [trick, verdict] of [
      ['copies', 'arrival 11'],
      ['stranger', 'not verified'],
      ['signed-anew', 'quarantined'],
    ] as const) {
      await page.getByLabel('Notify with').selectOption(trick)
      await click('button', 'Notify')
      await notification(verdict).waitFor()
    }
    const forged = notification('not verified')
    await forged.getByText('details').click()
    await forged.getByText('unexplained likely').waitFor()
  })
})
