import { useState } from 'react'
import type { NextStep, OperationView, ProviderView, Session, Values } from '../shared/api.ts'
import type { Api } from './api.ts'
import { Chooser } from './choose/chooser.tsx'
import { CallForm } from './form/call-form.tsx'
import { useForm } from './form/use-form.ts'
import { Happened } from './happened.tsx'
import { Header } from './parts/header.tsx'
import { useEvents } from './timeline/use-events.ts'
import { useCalls } from './use-calls.ts'

interface Choice {
  readonly provider: ProviderView
  readonly operation: OperationView
  /** What a step before has filled in already. */
  readonly prefilled: Values
}

const first = (session: Session): Choice | null => {
  const [provider] = session.providers
  const [operation] = provider?.operations ?? []
  return provider && operation ? { provider, operation, prefilled: {} } : null
}

interface WorkbenchProps {
  readonly session: Session
  readonly api: Api
}

/** Two columns: what to do, and what happened. */
export const Workbench = ({ session, api }: WorkbenchProps) => {
  const [choice, setChoice] = useState(() => first(session))
  return choice === null ? (
    <p className="problem">No provider is connected.</p>
  ) : (
    <Desk session={session} api={api} choice={choice} onChoose={setChoice} />
  )
}

interface DeskProps extends WorkbenchProps {
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

const Desk = ({ session, api, choice, onChoose }: DeskProps) => {
  const { provider, operation, prefilled } = choice
  const events = useEvents()
  const name = { provider: provider.id, operation: operation.name }
  const form = useForm(api, name, prefilled)
  const calls = useCalls(api)

  const takeStep = (step: NextStep, from: ProviderView) => {
    const next = from.operations.find(({ name }) => name === step.operation)
    if (next === undefined) return
    if (step.purpose === 'ask') void calls.send(from, { name: next.name, values: step.values })
    else onChoose({ provider: from, operation: next, prefilled: step.values })
  }

  return (
    <>
      <Header connection={events.connection} />
      <main className="desk">
        <section className="column" aria-labelledby="to-do">
          <h2 id="to-do">What to do</h2>
          <Chooser
            providers={session.providers}
            provider={provider}
            operation={operation}
            onChoose={(one, other) => onChoose({ provider: one, operation: other, prefilled: {} })}
          />
          <CallForm
            operation={operation}
            form={form}
            sending={calls.sending}
            faults={session.faults.filter(({ name }) => operation.faults.includes(name))}
            onSend={fault =>
              calls.send(provider, { name: operation.name, values: form.values, fault })
            }
          />
        </section>
        <section className="column" aria-labelledby="happened">
          <h2 id="happened">What happened</h2>
          <Happened
            api={api}
            form={form}
            operation={operation}
            calls={calls}
            events={events}
            tricks={session.tricks}
            onStep={takeStep}
          />
        </section>
      </main>
    </>
  )
}
