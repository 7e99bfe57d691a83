const asciiJson = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const html: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** How a gateway spells what it echoes. The last ones are the ways of PHP. */
export const spellings: readonly (readonly [name: string, spell: (text: string) => string])[] = [
  ['plainly', text => text],
  ['in upper case', text => text.toUpperCase()],
  ['in lower case', text => text.toLowerCase()],
  ['URL encoded', encodeURIComponent],
  ['URL encoded in lower case', text => encodeURIComponent(text).toLowerCase()],
  ['as a form', text => new URLSearchParams({ v: text }).toString()],
  ['JSON escaped', text => JSON.stringify(text)],
  ['JSON escaped in ASCII', asciiJson],
  ['HTML escaped', text => text.replace(/[&<>"']/g, one => html[one] ?? one)],
  ['URL encoded to the last mark', text => encodeURIComponent(text).replace(/[!'()*]/g, percent)],
]
