import { randomBytes } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { describeInBrowser } from '../support/chromium.ts'
import { it } from '../support/it.ts'
import { listen } from '../support/traffic.ts'

const storageOf = () =>
  JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, location.href])

describeInBrowser('the browser', () => {
  it('sees no secret and speaks to no other host, whatever is clicked', async ({ open }) => {
    const canary = `canary-${randomBytes(8).toString('hex')}`
    const newSecret = () => `${canary}-${randomBytes(4).toString('hex')}`
    let heard = async () => ''
    const before = (context: BrowserContext) => {
      heard = listen(context)
    }
    const one = await open({ newSecret, before })
    const { click, sendExample, page, notification, traffic, playground } = one
    const seen: string[] = []

    for (const { id, provider, title } of playground.bench.connected) {
      await click('radio', new RegExp(title))
      for (const { name } of provider.operations) {
        await sendExample(new RegExp(name))
        await page.locator('.result', { hasText: `${id} ${name}` }).waitFor()
      }
      await sendExample(/payments.create/)
      await page.getByText('Signed request').click()
      await page.getByLabel('Show personal values').check()
      await click('button', 'Pay')
      await notification(`verified · ${id}`).waitFor()
      seen.push(await page.content(), await page.evaluate(storageOf))
    }

    const text = [await heard(), ...seen].join('\n')
    for (const { id } of playground.bench.connected) {
      expect(text).toContain(`notify/${id}`)
    }
    expect(text.split(canary).length - 1).toBe(0)
    const { orders } = playground.bench.sandbox
    const shared = orders.flatMap(({ details: { token, agreement } }) => [token, agreement])
    expect(shared.filter(secret => secret !== undefined && text.includes(secret))).toEqual([])
    expect(shared.filter(Boolean).length).toBeGreaterThan(1)
    expect([...traffic.hosts]).toEqual(['127.0.0.1'])
    expect(playground.bench.timeline.after(0).length).toBeGreaterThan(12)
  })
})
