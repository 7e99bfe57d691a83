import type { Connection } from '../timeline/use-events.ts'

const words: Readonly<Record<Connection, string>> = {
  connecting: 'connecting',
  live: 'live',
  lost: 'connection lost: is the server still running?',
}

/** What this is, and whether news still arrives. */
export const Header = ({ connection }: { readonly connection: Connection }) => (
  <header className="top">
    <h1>Payments playground</h1>
    <p className="tagline">Every provider, against a simulated gateway</p>
    <p className={`connection ${connection}`} role="status">
      {words[connection]}
    </p>
  </header>
)
