interface WireTextProps {
  readonly text: string
  /** What the text is, for those who come to it by keyboard. */
  readonly label: string
}

/** Text as it went over the wire. It is a room of its own where it is too long to be shown whole. */
export const WireText = ({ text, label }: WireTextProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
  <section className="wire" aria-label={label} tabIndex={0}>
    <pre>{text}</pre>
  </section>
)
