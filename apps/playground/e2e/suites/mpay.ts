import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { confirm } from '../support/confirm.ts'
import { it } from '../support/it.ts'
import type { Visit } from '../support/visit.ts'

const textIn = ({ page }: Visit, name: string) => page.getByRole('textbox', { name }).inputValue()

describeInBrowser('a person who tries bank cards', () => {
  it('comes to a verified notification in four clicks and an SMS code', async ({ open }) => {
    const one = await open()
    const { click, clicks, result, notification } = one
    await click('radio', /Bank cards/)
    await click('button', 'Fill with example')
    const isNow = Date.now() - Date.parse(await textIn(one, 'Time of the order')) < 60_000
    expect(isNow).toBe(true)
    await click('button', 'Send')
    await confirm(one, '123456')
    await result('succeeded')
    await notification('payment succeeded, 55.44 CNY').waitFor()
    expect(clicks()).toBe(4)
  })

  it('types a wrong and then the right SMS code, and asks for the order', async ({ open }) => {
    const one = await open()
    const { click, clickToNewTab, sendExample, page, result, notification, playground } = one
    await click('radio', /Bank cards/)
    await sendExample(/payments.create/)
    const phone = await clickToNewTab(/The payer’s page/)
    const code = (await phone.locator('mark').textContent()) ?? ''
    await page.bringToFront()
    await confirm(one, '000000')
    await result('refused')
    await page.getByText('The order is still open').waitFor()
    expect(await notification('').count()).toBe(0)
    await confirm(one, code)
    await result('succeeded')
    await notification('payment succeeded, 55.44 CNY').waitFor()

    await click('radio', /payments.query/)
    const [order] = playground.bench.sandbox.orders
    await page.locator(`input[value="${order?.orderId}"]`).waitFor()
    expect(await textIn(one, 'Time of the order')).toMatch(/Z$/)
    expect(await textIn(one, 'Amount')).toBe('55.44')
    await click('button', 'Send')
    await page.locator('.result', { hasText: 'payments.query' }).waitFor()
    await result('succeeded')
  })
})
