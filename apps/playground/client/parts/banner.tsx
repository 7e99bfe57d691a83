/** Says in colour and in words that nothing here is real. */
export const Banner = () => (
  <aside className="banner" aria-label="Mode">
    <strong>SIMULATED</strong> Gateways, accounts and keys live in this process only. No real money
    moves.
  </aside>
)
