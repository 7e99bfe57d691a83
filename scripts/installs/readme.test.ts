import { describe, expect, it } from 'vitest'
import { exampleOf } from './readme.ts'

const fence = '```'
const block = (language: string, text: string) => `${fence}${language}\n${text}\n${fence}\n`

const example = "import { createMmk } from '@pay/mmk'\nconsole.log(typeof createMmk)"

describe('the example of a README', () => {
  it('is the first JavaScript block that imports the package alone', () => {
    const readme = [
      block('sh', 'npm install @pay/mmk'),
      block('js', "import { a } from '@pay/mmk'\nimport { b } from '@pay/core'"),
      block('mjs', example),
      block('js', "import { later } from '@pay/mmk'"),
    ].join('\n')
    expect(exampleOf(readme, '@pay/mmk')).toEqual({ code: `${example}\n`, prints: undefined })
  })

  it('prints the text block that follows at once', () => {
    const readme = `${block('js', example)}prints\n\n${block('text', 'function')}`
    expect(exampleOf(readme, '@pay/mmk').prints).toBe('function\n')
  })

  it('takes an import over several lines and one of Node', () => {
    const code = "import process from 'node:process'\nimport {\n  createMmk,\n} from '@pay/mmk'"
    expect(exampleOf(block('js', code), '@pay/mmk').code).toBe(`${code}\n`)
  })

  it('must be there', () => {
    expect(() => exampleOf('# Nothing', '@pay/mmk')).toThrow('imports @pay/mmk alone')
  })
})
