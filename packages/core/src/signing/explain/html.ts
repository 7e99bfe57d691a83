const escaped =
  (signs: Readonly<Record<string, string>>) =>
  (text: string): string =>
    text.replace(/[&<>"'/]/g, sign => signs[sign] ?? sign)

const brackets = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const quoted = { ...brackets, '"': '&quot;' }

/** The ways in which frameworks escape a value for HTML. */
export const escapeHtml: readonly ((text: string) => string)[] = [
  escaped({ ...quoted, "'": '&#039;' }), // PHP since 8.1
  escaped(quoted), // PHP before
  escaped(brackets),
  escaped({ ...quoted, "'": '&#39;' }), // Python, Go, most of JavaScript
  escaped({ ...quoted, "'": '&#x27;' }), // Python's html
  escaped({ ...quoted, "'": '&apos;' }), // XML
  escaped({ ...quoted, "'": '&#x27;', '/': '&#x2F;' }), // OWASP
  text => text.replace(/<[^>]*>/g, ''), // strip_tags
]

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

const numbered = (digits: string, base: 10 | 16, whole: string) => {
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Undoes any of them. */
export const unescapeHtml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return numbered(hex, 16, whole)
      if (decimal !== undefined) return numbered(decimal, 10, whole)
      return named[name?.toLowerCase() ?? ''] ?? whole
    },
  )
