import type { SignedRequest } from '@pay/core'
import { useEffect, useState } from 'react'
import type { OperationView } from '../../shared/api.ts'
import type { Form } from '../form/use-form.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { WireText } from '../parts/wire-text.tsx'
import type { Made } from '../use-calls.ts'
import { FieldsTable } from './fields-table.tsx'
import { SignedText } from './signed-text.tsx'

interface RequestViewProps {
  readonly form: Form
  readonly operation: OperationView
  readonly made: Made | null
}

/** The signed request that the form stands for, before anything is sent. */
export const RequestView = ({ form, operation, made }: RequestViewProps) => {
  const [open, setOpen] = useState(true)
  // it steps back once there is an answer, and comes forward for another operation
  useEffect(() => setOpen(true), [operation])
  useEffect(() => setOpen(made === null), [made])
  const { request } = form

  return (
    <details className="card" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>Signed request</h3>
        {request === null ? (
          <span className="soft">waits for the form</span>
        ) : (
          <span className="soft mono">
            {request.method} {new URL(request.url).pathname}
          </span>
        )}
      </summary>
      {request === null ? <Waiting form={form} /> : <Request request={request} form={form} />}
    </details>
  )
}

const Waiting = ({ form }: { readonly form: Form }) => (
  <p className="soft">
    {form.allIssues.length === 0
      ? 'It is put together in a moment.'
      : 'It appears here as you type, as soon as every required field is right. Nothing is sent.'}
  </p>
)

const Request = ({ request, form }: { readonly request: SignedRequest; readonly form: Form }) => (
  <>
    <p className="mono wire-line">
      <strong>{request.method}</strong> {request.url}
      <span className="soft">{request.contentType}</span>
    </p>
    <label className="reveal">
      <input
        type="checkbox"
        checked={form.reveal}
        onChange={event => form.setReveal(event.target.checked)}
      />
      Show personal values and the signature over them. The key stays in the server.
    </label>
    <FieldsTable request={request} />
    <h4>
      Signed text <CopyButton text={request.signedText} what="the signed text" />
    </h4>
    <SignedText text={request.signedText} />
    <h4>
      Body <CopyButton text={request.body} what="the body" />
    </h4>
    <WireText text={request.body} label="Body" />
  </>
)
