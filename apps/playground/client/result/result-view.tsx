import { useEffect, useRef } from 'react'
import type { NextStep } from '../../shared/api.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import type { Made } from '../use-calls.ts'
import { NextAction } from './actions/next-action.tsx'
import { Answers } from './answers.tsx'
import { meaningOf, meaningOfSent } from './meanings.ts'

interface ResultViewProps {
  readonly made: Made
  readonly onStep: (step: NextStep) => void
}

/** What a call came to: the status and what it means, what comes next, and the answers behind it. */
export const ResultView = ({ made, onStep }: ResultViewProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made])
  const { answer, operation, provider } = made

  return (
    <section className="card result" aria-live="polite">
      <div className="result-head">
        <h3 ref={heading} tabIndex={-1}>
          Result
        </h3>
        <StatusBadge status={answer.kind === 'answered' ? answer.status : `${answer.error.name}`} />
        <span className="soft mono">
          {provider.id} {operation.name}
          {answer.kind === 'answered' && answer.orderId !== null && ` · ${answer.orderId}`}
        </span>
      </div>
      {answer.kind === 'answered' ? (
        <Answered answer={answer} onStep={onStep} />
      ) : (
        <>
          <p>{meaningOfSent(answer.error.sent)}</p>
          <p className="gateway-words">{`${answer.error.message}`}</p>
        </>
      )}
      <Answers made={made} />
    </section>
  )
}

interface AnsweredProps {
  readonly answer: Extract<Made['answer'], { readonly kind: 'answered' }>
  readonly onStep: (step: NextStep) => void
}

const Answered = ({ answer, onStep }: AnsweredProps) => (
  <>
    <p>{meaningOf(answer.status)}</p>
    <Words result={answer.result} />
    {answer.action !== null && <NextAction action={answer.action} />}
    <div className="steps">
      {answer.steps.map(step => (
        <button
          key={step.operation}
          type="button"
          className={step.purpose === 'continue' ? 'primary' : 'secondary'}
          onClick={() => onStep(step)}
        >
          {step.title}
        </button>
      ))}
    </div>
  </>
)

const innerOf = (result: unknown, name: string): unknown =>
  typeof result === 'object' && result !== null ? Reflect.get(result, name) : null

const textIn = (result: unknown, name: string): string | null => {
  const value = innerOf(result, name)
  return typeof value === 'string' ? value : null
}

const hintsIn = (result: unknown): readonly string[] => {
  const hints = innerOf(result, 'hints')
  return Array.isArray(hints) ? hints.map(String) : []
}

/** Why, in our word and the gateway's, and what to do about it. */
const Words = ({ result }: { readonly result: unknown }) => {
  const said = [result, innerOf(result, 'refused')].flatMap(one =>
    ['reason', 'cause', 'code', 'message'].flatMap(name => textIn(one, name) ?? []),
  )
  return (
    <>
      {said.length > 0 && <p className="gateway-words">{said.join(' · ')}</p>}
      {hintsIn(result).map(hint => (
        <p key={hint} className="hint">
          {hint}
        </p>
      ))}
    </>
  )
}
