/** Values shorter than this say too little to be found in a text, and stand in every second word. */
const shortest = 2

const escapedForPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
}

const unicodeEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const percentEscape = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** How a value looks after the encodings that servers, most of them in PHP, put an echo through. */
const encodings: readonly ((value: string) => string)[] = [
  value => value,
  value => new URLSearchParams({ '': value }).toString().slice(1),
  value => encodeURIComponent(value.toWellFormed()),
  value => encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, percentEscape),
  value => JSON.stringify(value).slice(1, -1),
  value =>
    JSON.stringify(value)
      .slice(1, -1)
      .replaceAll('/', '\\/')
      .replace(/[\u0080-\uffff]/g, unicodeEscape),
  value => value.replace(/[&<>"']/g, character => entities[character] ?? character),
  value => value.replaceAll("'", '&#39;'),
]

const spellings = (value: string) => encodings.map(encode => encode(value))

const patternOf = (values: Iterable<string>): RegExp | null => {
  const long = [...values].filter(value => value.length >= shortest)
  const wanted = [...new Set(long.flatMap(spellings))]
  const longestFirst = wanted.sort((one, other) => other.length - one.length)
  return wanted.length === 0
    ? null
    : new RegExp(longestFirst.map(escapedForPattern).join('|'), 'gi')
}

/**
 * Makes a function that replaces every given value in a text by `***`, in whatever spelling a
 * gateway echoes it: plain, URL encoded, JSON escaped, HTML escaped, in other case.
 */
export const scrubber = (values: Iterable<string>): ((text: string) => string) => {
  // most calls never print a word of the gateway: the pattern is made for the first that does
  let pattern: RegExp | null | undefined
  return text => {
    if (pattern === undefined) pattern = patternOf(values)
    return pattern === null ? text : text.replace(pattern, '***')
  }
}
