import { expect } from 'vitest'
import { describeAlone, describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'

describeAlone('the page', () => {
  it('tells of a broken rule within 100 ms of leaving the field, and not before', async ({
    open,
  }) => {
    const { page, click } = await open()
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
})

describeInBrowser('the page', () => {
  it('says SIMULATED, knows what happened after a reload, and says when the server is gone', async ({
    open,
  }) => {
    const { page, sendExample, playground } = await open()
    expect(await page.title()).toContain('SIMULATED')
    expect(await page.locator('.banner').textContent()).toContain('SIMULATED')
    await sendExample(/payments.create/)
    await page.locator('.timeline li').waitFor()
    await page.reload()
    await page.locator('.timeline li').waitFor()
    await playground.close()
    await page.locator('.connection.lost').waitFor()
  })
})
