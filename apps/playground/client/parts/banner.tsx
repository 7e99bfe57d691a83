/** Says in colour and in words that nothing here is real. */
export const Banner = () => (
  <p className="banner">
    <strong>SIMULATED</strong> Gateways, accounts and keys live in this process only. No real money
    moves.
  </p>
)
