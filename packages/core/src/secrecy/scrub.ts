/** Values shorter than this say too little to be found in a text, and stand in every second word. */
const shortest = 2

const escapedForPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

// a gateway echoes a value as it got it, or as its own encoding left it
const spellings = (value: string) => [
  value,
  encodeURIComponent(value.toWellFormed()),
  new URLSearchParams({ '': value }).toString().slice(1),
  JSON.stringify(value).slice(1, -1),
]

/**
 * Makes a function that replaces every given value in a text by `***`, in whatever spelling a
 * gateway echoes it: plain, URL encoded, JSON escaped, in other case.
 */
export const scrubber = (values: Iterable<string>): ((text: string) => string) => {
  const wanted = new Set<string>()
  for (const value of values) {
    if (value.length < shortest) continue
    for (const spelling of spellings(value)) wanted.add(spelling)
  }
  if (wanted.size === 0) return text => text
  const longestFirst = [...wanted].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map(escapedForPattern).join('|'), 'gi')
  return text => text.replace(pattern, '***')
}
