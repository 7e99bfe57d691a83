import { readFileSync } from 'node:fs'

/** Where a package's README is. */
export const readmeUrl = (name: string): URL =>
  new URL(`../../../${name}/README.md`, import.meta.url)

export const readReadme = (name: string): string => readFileSync(readmeUrl(name), 'utf8')

/** What follows a heading, up to the next of its level. */
export const sectionOf = (readme: string, heading: string): string =>
  readme.split(/^## /m).find(section => section.startsWith(`${heading}\n`)) ?? ''

/** The bold words with which each line of the section "Quirks" begins. */
export const quirksOf = (readme: string): string[] =>
  [...sectionOf(readme, 'Quirks').matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, words = '']) => words)

const fences = /^```(\w+)\n([\s\S]*?)^```$/gm

/** A program of a README, and what it prints. */
export interface Example {
  readonly code: string
  readonly prints: string
}

/** Every program of a README; each has what it prints below it. */
export const examplesIn = (readme: string): readonly Example[] => {
  const blocks = [...readme.matchAll(fences)].map(([, language, text = '']) => ({ language, text }))
  return blocks.flatMap(({ language, text }, at) => {
    const next = blocks[at + 1]
    if (language !== 'js') return []
    return [
      { code: text, prints: next?.language === 'text' ? next.text : 'nothing stands below it' },
    ]
  })
}
