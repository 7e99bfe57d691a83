import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FaultView, Issue, OperationView } from '../../shared/api.ts'
import { Examples } from './examples.tsx'
import { Field } from './field.tsx'
import { controlId, type FieldGroup, groupFields } from './groups.ts'
import { Misbehave } from './misbehave.tsx'
import type { Form } from './use-form.ts'

interface CallFormProps {
  readonly operation: OperationView
  readonly form: Form
  readonly sending: boolean
  /** What the simulated gateway can do to this call. */
  readonly faults: readonly FaultView[]
  /** Sends, or returns what is wrong. */
  readonly onSend: (fault: string) => Promise<readonly Issue[]>
}

/** The form of an operation, drawn from the operation's own description. */
export const CallForm = ({ operation, form, sending, faults, onSend }: CallFormProps) => {
  const element = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState('')
  // another call may not know it
  const fault = faults.find(({ name }) => name === chosen)?.name ?? ''
  // a step that was begun elsewhere goes on here, at what is still open
  useEffect(() => {
    if (form.continues) firstEmpty(element.current)?.focus()
  }, [form.continues])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const [wrong] = await onSend(fault)
    if (wrong === undefined) return setChosen('')
    form.attempt()
    element.current?.querySelector<HTMLElement>(`#${controlId(wrong.path)}`)?.focus()
  }

  return (
    <form className="card" ref={element} noValidate onSubmit={submit} aria-label={operation.title}>
      <Examples form={form} />
      {groupFields(operation.fields).map(group => (
        <Group key={group.path} group={group} form={form} />
      ))}
      {form.issues
        .filter(({ path }) => path === '')
        .map(({ message }) => (
          <p key={message} className="error">
            {message}
          </p>
        ))}
      <Misbehave faults={faults} chosen={fault} onChoose={setChosen} />
      <p className="source">
        {kinds[operation.kind]} Source: {operation.source}
      </p>
      <div className="send">
        <button type="submit" className="primary" disabled={sending || form.loading}>
          {sending ? 'Sending …' : 'Send'}
        </button>
        <span className="soft">{toGo(form.allIssues.length)}</span>
      </div>
    </form>
  )
}

const kinds: Readonly<Record<OperationView['kind'], string>> = {
  read: 'A read: repeat it freely.',
  write: 'A write: sent once.',
  form: 'Signed here, posted by the payer’s browser.',
}

const toGo = (count: number): string => {
  if (count === 0) return ''
  return count === 1 ? 'one field to go' : `${count} fields to go`
}

const firstEmpty = (form: HTMLFormElement | null): HTMLElement | undefined =>
  [
    ...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.group :is(input, select)') ??
      []),
  ].find(({ value }) => value === '')

const Group = ({ group, form }: { readonly group: FieldGroup; readonly form: Form }) => (
  <fieldset className="group">
    <legend className={group.path === '' ? 'hidden' : undefined}>
      {group.path === '' ? 'Fields' : group.title}
    </legend>
    {group.fields.map(field => (
      <Field
        key={field.path}
        field={field}
        value={form.values[field.path] ?? ''}
        error={form.issues.find(({ path }) => path === field.path)?.message}
        onChange={text => form.set(field.path, text)}
        onLeave={() => form.leave(field.path)}
      />
    ))}
  </fieldset>
)
