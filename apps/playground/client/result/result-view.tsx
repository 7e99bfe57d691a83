import type { Ticket } from '@pay/core'
import { useEffect, useRef } from 'react'
import type { NextStep } from '../../shared/api.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import type { Made } from '../use-calls.ts'
import { NextAction } from './actions/next-action.tsx'
import { Answers } from './answers.tsx'
import { meaningOf, meaningOfSent, stepRefused } from './meanings.ts'
import { Words } from './words.tsx'

interface ResultViewProps {
  readonly made: Made
  readonly onStep: (step: NextStep) => void
  readonly onReconcile: (ticket: Ticket) => void
}

/** What a call came to: the status and what it means, what comes next, and the answers behind it. */
export const ResultView = ({ made, onStep, onReconcile }: ResultViewProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made])
  const { answer, name, provider } = made

  return (
    <section className="card result" aria-live="polite">
      <div className="result-head">
        <h3 ref={heading} tabIndex={-1}>
          Result
        </h3>
        <Badges answer={answer} />
        <span className="soft mono">
          {provider.id} {name}
          {answer.kind === 'answered' && answer.orderId !== null && ` · ${answer.orderId}`}
        </span>
      </div>
      <Meaning answer={answer} />
      <Steps answer={answer} onStep={onStep} onReconcile={onReconcile} />
      <Answers made={made} />
    </section>
  )
}

type Answer = Made['answer']

const Badges = ({ answer }: { readonly answer: Answer }) => {
  if (answer.kind === 'threw') return <StatusBadge status={`${answer.error.name}`} />
  return (
    <>
      <StatusBadge status={answer.status} />
      {answer.isStepRefused && <StatusBadge status="refused" />}
    </>
  )
}

const Meaning = ({ answer }: { readonly answer: Answer }) =>
  answer.kind === 'threw' ? (
    <>
      <p>{meaningOfSent(answer.error.sent)}</p>
      <p className="gateway-words">{`${answer.error.message}`}</p>
    </>
  ) : (
    <>
      <p>{answer.isStepRefused ? stepRefused : meaningOf(answer.status)}</p>
      <Words result={answer.result} />
      {answer.action !== null && <NextAction action={answer.action} />}
    </>
  )

interface StepsProps extends Omit<ResultViewProps, 'made'> {
  readonly answer: Answer
}

const Steps = ({ answer, onStep, onReconcile }: StepsProps) => {
  const { ticket } = answer
  const steps = answer.kind === 'answered' ? answer.steps : []
  return (
    <div className="steps">
      {ticket !== null && (
        <button type="button" className="primary" onClick={() => onReconcile(ticket)}>
          Reconcile with the ticket
        </button>
      )}
      {steps.map(step => (
        <button
          key={`${step.purpose} ${step.operation}`}
          type="button"
          className={step.purpose === 'continue' ? 'primary' : 'secondary'}
          onClick={() => onStep(step)}
        >
          {step.title}
        </button>
      ))}
    </div>
  )
}
