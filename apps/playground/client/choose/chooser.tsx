import type { OperationView, ProviderView } from '../../shared/api.ts'

interface ChooserProps {
  readonly providers: readonly ProviderView[]
  readonly provider: ProviderView
  readonly operation: OperationView
  readonly onChoose: (provider: ProviderView, operation: OperationView) => void
}

/** Two questions: which provider, and what to do with it. */
export const Chooser = ({ providers, provider, operation, onChoose }: ChooserProps) => {
  // the same call of another provider, where it has it
  const move = (to: ProviderView) => {
    const same = to.operations.find(({ name }) => name === operation.name)
    const next = same ?? to.operations[0]
    if (next !== undefined) onChoose(to, next)
  }

  return (
    <div className="card chooser">
      <fieldset className="providers">
        <legend>Provider</legend>
        {providers.map(one => (
          <label key={one.id} className="choice">
            <input
              type="radio"
              name="provider"
              checked={one.id === provider.id}
              onChange={() => move(one)}
            />
            <span className="title">{one.title}</span>
            <span className="mono soft">
              {one.id} · {one.account}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="operations">
        <legend>Operation</legend>
        {provider.operations.map(one => (
          <label key={one.name} className="choice">
            <input
              type="radio"
              name="operation"
              checked={one.name === operation.name}
              onChange={() => onChoose(provider, one)}
            />
            <span className="title">{one.title}</span>
            <span className="mono soft">{one.name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
