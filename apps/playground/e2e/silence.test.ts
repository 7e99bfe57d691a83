import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { otherDemos, token } from '../test/support/other-provider.ts'
import { describeInBrowser } from './support/chromium.ts'
import { useBrowser, visit } from './support/visit.ts'

const storageOf = () =>
  JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, location.href])

describeInBrowser('the browser', () => {
  const browser = useBrowser()

  it('sees no secret and speaks to no other host, whatever is clicked', async () => {
    const canary = `canary-${randomBytes(8).toString('hex')}`
    const newSecret = () => `${canary}-${randomBytes(4).toString('hex')}`
    const one = await visit(browser(), { playground: { newSecret } })
    const { click, sendExample, clickToNewTab, page, notification, traffic, playground } = one
    const seen: string[] = []
    const look = async () => seen.push(await page.content(), await page.evaluate(storageOf))

    for (const country of [/Myanmar/, /Colombia/]) {
      await click('radio', country)
      for (const operation of [
        /payments.create/,
        /payments.query/,
        /payouts.create/,
        /payouts.query/,
      ]) {
        await sendExample(operation)
        await page.getByText('Signed request').click()
        await page.getByLabel('Show personal values').check()
        await look()
      }
    }
    await sendExample(/payments.create/)
    const cashier = await clickToNewTab(/Open the cashier/)
    await click('button', /^Pay /, cashier)
    await notification('payment succeeded').waitFor()
    await look()

    const text = [await traffic.text(), ...seen].join('\n')
    expect(text).toContain('notify/payout-co')
    expect(text.split(canary).length - 1).toBe(0)
    expect([...traffic.hosts]).toEqual(['127.0.0.1'])
    expect(playground.bench.timeline.after(0).length).toBeGreaterThan(8)
  })

  it('gets no token of an SMS step, and confirms with it all the same', async () => {
    const { page, click, traffic } = await visit(browser(), {
      playground: { createDemos: otherDemos },
    })
    await click('button', 'Fill with example')
    await click('button', 'Send')
    await click('button', 'payments.confirm')
    await page.getByLabel('code', { exact: true }).fill('123456')
    await click('button', 'Send')
    await page.locator('.result .badge', { hasText: 'succeeded' }).waitFor()
    expect(await traffic.text()).not.toContain(token)
  })
})
