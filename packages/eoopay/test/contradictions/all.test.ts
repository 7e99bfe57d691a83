import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = ['answers.test.ts', 'requests.test.ts'].map(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
)

const numbered = (text: string) =>
  [...text.matchAll(/^ {2}it\('(\d+): /gm)].map(([, number]) => Number(number))

describe('the contradictions of the documents', () => {
  it('have a test each, and one only', () => {
    const numbers = files.flatMap(numbered).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 29 }, (_, at) => at + 1))
  })

  it('are those that SOURCES.md lists', () => {
    const sources = readFileSync(new URL('../../SOURCES.md', import.meta.url), 'utf8')
    const rows = [...sources.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))
    expect(rows).toEqual(Array.from({ length: 29 }, (_, at) => at + 1))
  })
})
