/** A moment, as the clock on the wall shows it. */
export const Time = ({ at }: { readonly at: string }) => (
  <time className="mono soft" dateTime={at}>
    {new Date(at).toLocaleTimeString([], { hourCycle: 'h23' })}
  </time>
)
