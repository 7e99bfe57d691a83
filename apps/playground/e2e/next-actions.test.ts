import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { otherDemos } from '../test/support/other-provider.ts'
import { describeInBrowser } from './support/chromium.ts'
import { useBrowser, visit } from './support/visit.ts'

describeInBrowser('a next action', () => {
  const browser = useBrowser()

  const asked = async (action: string) => {
    const one = await visit(browser(), { playground: { createDemos: otherDemos } })
    await one.click('button', 'Fill with example')
    await one.page.getByLabel('action').fill(action)
    await one.click('button', 'Send')
    await one.page.locator('.next-action').waitFor()
    return one
  }

  it('qr is drawn so that a reader reads it', async () => {
    const { page } = await asked('qr')
    const drawn = await page.locator('.qr-code').evaluate(element => {
      const canvas = document.createElement('canvas')
      const scale = 4
      canvas.width = canvas.height = (element as SVGSVGElement).viewBox.baseVal.width * scale
      const brush = canvas.getContext('2d')
      const path = element.querySelector('path')?.getAttribute('d') ?? ''
      if (brush === null) throw new Error('no canvas')
      brush.fillStyle = getComputedStyle(element.querySelector('rect') ?? element).fill
      brush.fillRect(0, 0, canvas.width, canvas.height)
      brush.fillStyle = getComputedStyle(element.querySelector('path') ?? element).fill
      brush.setTransform(scale, 0, 0, scale, 0, 0)
      brush.fill(new Path2D(path))
      const { data, width } = brush.getImageData(0, 0, canvas.width, canvas.height)
      return { data: [...data], width }
    })
    const { data, width } = drawn
    const payload = jsQR(Uint8ClampedArray.from(data), width, width)?.data
    expect(payload).toBe('weixin://wxpay/bizpayurl?pr=1')
    expect(await page.locator('.next-action').textContent()).toContain(payload)
  })

  it('form posts the fields as they are, to where the gateway says', async () => {
    const { page } = await asked('form')
    const form = page.locator('.next-action form')
    expect(await form.getAttribute('action')).toBe('https://gateway.example/pay')
    expect(await form.getAttribute('method')).toBe('post')
    expect(await form.locator('input').getAttribute('value')).toBe('"><b>')
    expect(await page.locator('.next-action b').count()).toBe(0)
  })

  it('html opens apart from the playground', async () => {
    const { clickToNewTab } = await asked('html')
    const tab = await clickToNewTab(/Open the gateway’s page/)
    await expect.poll(() => tab.title()).toBe('gateway')
    expect(await tab.evaluate(() => self.origin)).toBe('null')
  })

  it('that would run a script here is shown and cannot be followed', async () => {
    const { page } = await asked('script')
    const action = page.locator('.next-action')
    expect(await action.textContent()).toContain('javascript:alert')
    expect(await action.getByRole('link').count()).toBe(0)
  })

  it('with markup in it is shown as text', async () => {
    const { page } = await asked('markup')
    expect(await page.locator('.account').textContent()).toBe('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
  })
})
