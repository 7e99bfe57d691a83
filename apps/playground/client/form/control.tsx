import type { FieldDescription } from '@pay/core'
import { controlId } from './groups.ts'

export interface ControlProps {
  readonly field: FieldDescription
  readonly value: string
  readonly invalid: boolean
  readonly describedBy: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/** What a person types or chooses in. Which one follows from the field's own description. */
export const Control = ({
  field,
  value,
  invalid,
  describedBy,
  onChange,
  onLeave,
}: ControlProps) => {
  const { path, kind, choices, required, currency } = field
  const id = controlId(path)
  const shared = {
    id,
    name: path,
    value,
    onBlur: onLeave,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    'aria-required': required,
  }

  if (kind === 'choice') {
    return (
      <select {...shared} onChange={event => onChange(event.target.value)}>
        <option value="">Choose …</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  const list = choices.length > 0 ? `${id}-known` : undefined
  return (
    <span className="control">
      <input
        {...shared}
        type="text"
        inputMode={kind === 'money' ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        list={list}
        onChange={event => onChange(event.target.value)}
      />
      {currency !== null && <span className="unit">{currency}</span>}
      {list !== undefined && (
        <datalist id={list}>
          {choices.map(choice => (
            <option key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </datalist>
      )}
    </span>
  )
}
