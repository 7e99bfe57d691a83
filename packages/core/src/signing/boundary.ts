/**
 * Tells whether a value could be cut in two so that its end becomes one of the named fields. Joined
 * text does not tell `a=1&b=2` from an `a` whose value is `1&b=2`: the signature would stay the same.
 */
export const boundaryOf = (names: readonly string[]): ((value: string) => boolean) => {
  const boundary = new RegExp(`&(?:${names.join('|')})=`, 'i')
  return value => boundary.test(value)
}
