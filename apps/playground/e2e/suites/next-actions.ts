import { expect } from 'vitest'
import { otherDemos } from '../../test/support/other-provider.ts'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'
import type { Visit } from '../support/visit.ts'

/** Asks a gateway that the playground knows nothing of for one kind of next action. */
const ask = async ({ click, page }: Visit, action: string) => {
  await click('button', 'Fill with example')
  await page.locator('input[value="sms"]').waitFor()
  await page.getByLabel('action').fill(action)
  const answered = page.waitForResponse('**/api/call')
  await click('button', 'Send')
  await (await answered).finished()
}

describeInBrowser('a next action of a gateway that nobody knows', () => {
  it('is drawn, as text where it could run here, and a document in a tab apart', async ({
    open,
  }) => {
    const one = await open({ createDemos: otherDemos })
    const { page, clickToNewTab } = one
    const action = page.locator('.next-action')
    await ask(one, 'form')
    const form = page.locator('.next-action form')
    await form.waitFor()
    expect(await form.getAttribute('action')).toBe('https://gateway.example/pay')
    expect(await form.getAttribute('method')).toBe('post')
    expect(await form.locator('input').getAttribute('value')).toBe('"><b>')
    expect(await page.locator('.next-action b').count()).toBe(0)

    await ask(one, 'script')
    await action.getByText('javascript:alert').waitFor()
    expect(await action.getByRole('link').count()).toBe(0)

    await ask(one, 'markup')
    await page.locator('.account').getByText('<img src=x onerror=alert(1)>').waitFor()
    expect(await page.locator('main img').count()).toBe(0)

    await ask(one, 'html')
    const tab = await clickToNewTab(/Open the gateway’s page/)
    await tab.waitForFunction(() => document.title === 'gateway')
    expect(await tab.evaluate(() => self.origin)).toBe('null')
  })
})
