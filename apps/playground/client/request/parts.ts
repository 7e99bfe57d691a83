/** One piece of a signed text: what joins it to the piece before, its name with `=`, its value. */
export interface SignedPart {
  readonly before: string
  readonly name: string
  readonly value: string
}

const named = /^([\w.[\]-]+=)(.*)$/s

/**
 * Cuts a signed text where its fields begin, for the eye only. A text that has no fields is one
 * part; put together again, the parts are the text.
 */
export const partsOfSignedText = (text: string): SignedPart[] =>
  text.split(/(?=&[\w.[\]-]+=)/).map((piece, index) => {
    const before = index === 0 ? '' : '&'
    const field = piece.slice(before.length)
    const [, name = '', value = field] = named.exec(field) ?? []
    return { before, name, value }
  })

/** The names of the fields in a signed text. */
export const signedNames = (text: string): ReadonlySet<string> =>
  new Set(partsOfSignedText(text).map(({ name }) => name.replace(/=$/, '')))
