import { useState } from 'react'
import type { SimulatedOrder, Wish } from '../../shared/api.ts'
import type { Api } from '../api.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { Notify } from './notify.tsx'

interface GatewaySideProps {
  readonly api: Api
  readonly order: SimulatedOrder
  readonly tricks: readonly Wish[]
}

const words: Readonly<Record<string, string>> = {
  pay: 'Pay',
  underpay: 'Underpay',
  transfer: 'Transfer by hand',
  decline: 'Decline',
  expire: 'Let it expire',
  resendSms: 'Send the SMS again',
  expireSms: 'Let the SMS code expire',
  complete: 'Pay it out',
  fail: 'Let it fail',
  resend: 'Notify again',
}

/** The simulated gateway's own view of the order, and the hands of the payer and of its staff. */
export const GatewaySide = ({ api, order, tricks }: GatewaySideProps) => {
  const [amount, setAmount] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const tell = (asked: Promise<unknown>) => {
    setProblem(null)
    asked.catch((error: Error) => setProblem(error.message))
  }
  const act = (action: string) => tell(api.act(order.key, action, amount))

  return (
    <section className="card gateway" aria-label="At the simulated gateway">
      <div className="result-head">
        <h3>At the simulated gateway</h3>
        <StatusBadge status={order.state} />
        <span className="soft mono">
          {order.paid === null ? 'nothing paid' : `${order.paid} ${order.currency} paid`}
        </span>
      </div>
      <Details order={order} />
      <div className="steps">
        {order.actions.map(action => (
          <button key={action} type="button" className="secondary" onClick={() => act(action)}>
            {words[action] ?? action}
          </button>
        ))}
        {order.cashierUrl !== null && (
          <a href={order.cashierUrl} target="_blank" rel="noopener noreferrer">
            The payer’s page <span aria-hidden="true">↗</span>
          </a>
        )}
      </div>
      {order.actions.includes('underpay') || order.actions.includes('transfer') ? (
        <label className="other-amount">
          Another amount than {order.amount}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            onChange={event => setAmount(event.target.value)}
          />
        </label>
      ) : null}
      {order.actions.includes('resend') && (
        <Notify tricks={tricks} onNotify={trick => tell(api.notify(order.key, trick))} />
      )}
      <p role="status" className={problem === null ? 'hidden' : 'error'}>
        {problem}
      </p>
    </section>
  )
}

/** As many letters as fit into a column. */
const narrow = 25

const Details = ({ order }: { readonly order: SimulatedOrder }) => (
  <dl className="details">
    {Object.entries(order.details).map(([name, value]) => (
      <div key={name} className={value.length > narrow ? 'long' : undefined}>
        <dt>{name.replace(/([A-Z])/g, ' $1').toLowerCase()}</dt>
        <dd className="mono">{value}</dd>
      </div>
    ))}
  </dl>
)
