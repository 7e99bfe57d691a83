import type { FaultView } from '../../shared/api.ts'

interface MisbehaveProps {
  readonly faults: readonly FaultView[]
  /** The name of a fault, or nothing. */
  readonly chosen: string
  readonly onChoose: (fault: string) => void
}

/** Lets the simulated gateway do something wrong with the next call, once. */
export const Misbehave = ({ faults, chosen, onChoose }: MisbehaveProps) => {
  if (faults.length === 0) return null
  const fault = faults.find(({ name }) => name === chosen)
  return (
    <div className="misbehave">
      <label htmlFor="misbehave">Let the gateway misbehave</label>
      <select
        id="misbehave"
        value={fault?.name ?? ''}
        aria-describedby="misbehave-does"
        onChange={event => onChoose(event.target.value)}
      >
        <option value="">Not this time</option>
        {faults.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <p className="rule" id="misbehave-does">
        {fault === undefined ? 'Once, with the next call.' : fault.does}
      </p>
    </div>
  )
}
