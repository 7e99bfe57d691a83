import { expect } from 'vitest'
import type { Visit } from './visit.ts'

/** Takes the SMS step: types the code where the step has put the cursor, and sends it. */
export const confirm = async ({ click, page }: Visit, code: string) => {
  await click('button', 'Confirm with the SMS code')
  const field = page.getByRole('textbox', { name: 'SMS code' })
  await field.and(page.locator(':focus')).waitFor()
  expect(await field.inputValue()).toBe('')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}
