import type { Exchange } from '../../shared/api.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { WireText } from '../parts/wire-text.tsx'
import type { Made } from '../use-calls.ts'

/** The normalised result, and every answer of the gateway as received. */
export const Answers = ({ made: { answer } }: { readonly made: Made }) => {
  const result = answer.kind === 'answered' ? answer.result : answer.error
  const text = JSON.stringify(result, null, 2)
  return (
    <div className="answers">
      <details>
        <summary>
          <h4>{answer.kind === 'answered' ? 'Normalised result' : 'Error'}</h4>
        </summary>
        <CopyButton text={text} what="the result" />
        <WireText text={text} label="Normalised result" />
      </details>
      {answer.exchanges.length > 0 && (
        <details>
          <summary>
            <h4>Raw answer</h4>
            <span className="soft">{requests(answer.exchanges.length)}</span>
          </summary>
          {answer.exchanges.map(exchange => (
            <ExchangeView key={`${exchange.url} ${exchange.body}`} exchange={exchange} />
          ))}
        </details>
      )}
    </div>
  )
}

const requests = (count: number): string =>
  count === 1 ? '1 request on the wire' : `${count} requests on the wire`

const ExchangeView = ({ exchange }: { readonly exchange: Exchange }) => (
  <div className="exchange">
    <p className="mono wire-line">
      <strong>{exchange.status ?? 'no answer'}</strong> {exchange.method} {exchange.url}
      <span className="soft">
        {exchange.contentType} · {exchange.tookMs} ms
      </span>
    </p>
    <WireText text={exchange.body} label={`Answer of ${exchange.url}`} />
  </div>
)
