import type { NextStep, OperationView, ProviderView, Wish } from '../shared/api.ts'
import type { Api } from './api.ts'
import type { Form } from './form/use-form.ts'
import { GatewaySide } from './gateway/gateway-side.tsx'
import { RequestView } from './request/request-view.tsx'
import { ResultView } from './result/result-view.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'
import type { Events } from './timeline/use-events.ts'
import type { Calls } from './use-calls.ts'

interface HappenedProps {
  readonly api: Api
  readonly form: Form
  readonly operation: OperationView
  readonly calls: Calls
  readonly events: Events
  readonly tricks: readonly Wish[]
  readonly onStep: (step: NextStep, from: ProviderView) => void
}

/** Request, result, the other side and the notifications, in the order in which they come about. */
export const Happened = ({
  api,
  form,
  operation,
  calls,
  events,
  tricks,
  onStep,
}: HappenedProps) => {
  const { made, problem } = calls
  const orderId = made?.answer.kind === 'answered' ? made.answer.orderId : null
  const order = events.orders.findLast(
    one => one.provider === made?.provider.id && one.orderId === orderId,
  )

  return (
    <>
      <RequestView form={form} operation={operation} made={made} />
      {problem !== null && <p className="problem">The call was not made: {problem}.</p>}
      {made !== null && (
        <ResultView
          made={made}
          onStep={step => onStep(step, made.provider)}
          onReconcile={ticket => calls.reconcile(made.provider, ticket)}
        />
      )}
      {order !== undefined && <GatewaySide api={api} order={order} tricks={tricks} />}
      <TimelineView entries={events.entries} />
    </>
  )
}
