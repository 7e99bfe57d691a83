/** Tests by the bold words with which a line of the README's quirks begins. */
export type Quirks = Readonly<Record<string, () => unknown>>
