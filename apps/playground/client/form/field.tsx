import type { FieldDescription } from '@pay/core'
import { Control } from './control.tsx'
import { controlId } from './groups.ts'

interface FieldProps {
  readonly field: FieldDescription
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/** As much of an example as can be read in half the width. */
const narrow = 24

const isWide = ({ kind, example }: FieldDescription): boolean =>
  kind === 'url' || example.length > narrow

/** One field: its name here and at the vendor, its rule and example, and what is wrong with it. */
export const Field = ({ field, value, error, onChange, onLeave }: FieldProps) => {
  const { path, label, rule, example, required, sensitive, wire, signed } = field
  const id = controlId(path)
  const invalid = error !== undefined

  return (
    <div className={isWide(field) ? 'field wide' : 'field'}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {!required && <span className="soft">optional</span>}
        {wire !== null && (
          <span className={signed ? 'wire-name signed' : 'wire-name'} title={wireTitle(signed)}>
            {wire}
          </span>
        )}
      </div>
      <Control
        field={field}
        value={value}
        invalid={invalid}
        describedBy={invalid ? `${id}-error ${id}-rule` : `${id}-rule`}
        onChange={onChange}
        onLeave={onLeave}
      />
      {invalid && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p className={error?.includes(rule) ? 'rule hidden' : 'rule'} id={`${id}-rule`}>
        {rule}, e.g. <span className="mono">{example}</span>
        {sensitive && <span title="Masked wherever it is printed"> · personal</span>}
      </p>
    </div>
  )
}

const wireTitle = (signed: boolean): string =>
  signed ? 'The vendor’s name of this field; it is signed' : 'The vendor’s name of this field'
