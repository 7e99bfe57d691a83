import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ofMessages } from './quirks/messages.ts'
import { ofPayments } from './quirks/payments.ts'
import { ofRainbow } from './quirks/rainbow.ts'

/** One test for each line of the README's quirks, in its words. */
const quirks = { ...ofPayments, ...ofMessages, ...ofRainbow }

describe('quirks', () => {
  it.each(Object.entries(quirks))('%s', async (_, check) => {
    await check()
  })

  it('are the README’s, line for line', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const [, section = ''] = /## Quirks\n([\s\S]*?)\n## /.exec(readme) ?? []
    const lines = [...section.matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, title]) => title)
    expect(lines.toSorted()).toEqual(Object.keys(quirks).toSorted())
  })
})
