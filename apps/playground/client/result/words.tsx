const innerOf = (result: unknown, name: string): unknown =>
  typeof result === 'object' && result !== null ? Reflect.get(result, name) : null

const textIn = (result: unknown, name: string): string | null => {
  const value = innerOf(result, name)
  return typeof value === 'string' ? value : null
}

const hintsIn = (result: unknown): readonly string[] => {
  const hints = innerOf(result, 'hints')
  return Array.isArray(hints) ? hints.map(String) : []
}

/** Why, in our word and the gateway's, and what to do about it. */
export const Words = ({ result }: { readonly result: unknown }) => {
  const said = [result, innerOf(result, 'refused')].flatMap(one =>
    ['reason', 'cause', 'code', 'message'].flatMap(name => textIn(one, name) ?? []),
  )
  return (
    <>
      {said.length > 0 && <p className="gateway-words">{said.join(' · ')}</p>}
      {hintsIn(result).map(hint => (
        <p key={hint} className="hint">
          {hint}
        </p>
      ))}
    </>
  )
}
