const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const ansi = (text: string) =>
  text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_, wide, narrow, sign: string) =>
    sign === undefined
      ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16))
      : (escapes[sign] ?? sign),
  )

const piece =
  /\$'((?:[^'\\]|\\.)*)'|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\\r?\n|\\(.)|([^\s'"\\]+)|(\s+)/gs

/** Splits a command line into words as a shell does: quotes, backslashes, broken lines. */
export const splitShell = (command: string): string[] => {
  const words: string[] = []
  let word: string | null = null
  for (const [, special, single, double, escaped, bare, blank] of command.matchAll(piece)) {
    if (blank !== undefined) {
      if (word !== null) words.push(word)
      word = null
    } else {
      const plain = special === undefined ? undefined : ansi(special)
      const unquoted = double?.replace(/\\(["\\$`])/g, '$1').replace(/\\\r?\n/g, '')
      const part = plain ?? single ?? unquoted ?? escaped ?? bare
      // a backslash before a line end gives nothing, and ends no word
      if (part !== undefined) word = `${word ?? ''}${part}`
    }
  }
  return word === null ? words : [...words, word]
}
