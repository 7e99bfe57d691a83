import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'
import { readQr } from '../support/read-qr.ts'
import type { Visit } from '../support/visit.ts'

/** The notification of the newest order, which no row of an earlier one can be taken for. */
const arrival = ({ notification, playground }: Visit) =>
  notification(
    playground.bench.orders.latest({ id: 'epay-mapi', account: '1001' }, 'payment')?.id ??
      'no order',
  )

describeInBrowser('a person who tries WeChat, Alipay and QQ', () => {
  it('comes to a verified notification in four clicks by a QR code, and pays one at the cashier', async ({
    open,
  }) => {
    const one = await open()
    const { click, clicks, clickToNewTab, page, playground } = one
    const payload = async () => {
      const text = await page.locator('.next-action .address').textContent()
      expect(await readQr(page.locator('.qr-code'))).toBe(text)
      return text
    }
    await click('radio', /WeChat/)
    await click('button', 'Fill with example')
    await click('button', 'Send')
    const first = await payload()
    expect(first).toMatch(/^wxp:\/\/\w+$/)
    await click('button', 'Pay')
    await arrival(one).waitFor()
    expect(clicks()).toBe(4)

    await click('button', 'Fill with example')
    await click('button', 'Send')
    await page.locator('.next-action', { hasNotText: `${first}` }).waitFor()
    const second = await payload()
    const cashier = await clickToNewTab(/The payer’s page/)
    expect(await cashier.locator('.account').textContent()).toBe(second)
    await click('button', /^Scan and pay/, cashier)
    const row = arrival(one)
    await row.waitFor()
    expect(await row.textContent()).toContain('payment succeeded, 1')
    expect(await row.textContent()).toContain('200 success')
    await click('button', 'Back to the merchant', cashier)
    await cashier.waitForURL(url => url.pathname === '/return/epay-mapi')
    expect(cashier.url()).toContain(playground.url)
  })

  it('pays on the Alipay page, by its address and by a form that the browser posts', async ({
    open,
  }) => {
    const one = await open()
    const { click, clickToNewTab, sendExample, page, result } = one
    await click('radio', /WeChat/)
    await sendExample(/payments.create/, /example: Alipay page/)
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Scan and pay/, cashier)
    await arrival(one).waitFor()

    await page.bringToFront()
    await sendExample(/payments.form/)
    await result('signed')
    const posted = await clickToNewTab(/Post the form/, 'button')
    await click('button', /^Scan and pay/, posted)
    const row = arrival(one)
    await row.waitFor()
    expect(await row.textContent()).toContain('applied')
  })
})
