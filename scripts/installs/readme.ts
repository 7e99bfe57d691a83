/** A program shown in a README and what it prints. */
export interface Example {
  readonly code: string
  /** The text block that follows the program at once, if there is one. */
  readonly prints: string | undefined
}

interface Block {
  readonly language: string
  readonly text: string
}

/** The first JavaScript block of a README that imports the package and no other. */
export function exampleOf(readme: string, packageName: string): Example {
  const blocks = blocksOf(readme)
  const index = blocks.findIndex(block => isExample(block, packageName))
  const block = blocks[index]
  if (!block) throw new Error(`No js or mjs block of the README imports ${packageName} alone.`)
  const next = blocks[index + 1]
  return { code: block.text, prints: next?.language === 'text' ? next.text : undefined }
}

function isExample({ language, text }: Block, packageName: string): boolean {
  const imported = [...text.matchAll(/^import\s[^'"]*['"]([^'"]+)['"]/gm)].map(match => match[1])
  const foreign = imported.filter(name => name !== packageName && !name?.startsWith('node:'))
  return /^m?js$/.test(language) && imported.includes(packageName) && foreign.length === 0
}

const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({
      language,
      text,
    }),
  )
