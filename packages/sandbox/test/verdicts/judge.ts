import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A request as both sides get it. */
export interface RandomRequest {
  readonly method: 'GET' | 'POST'
  /** Below the gateway's own path. */
  readonly path: string
  readonly query: string
  readonly type: string
  readonly body: Buffer
}

export type Paid = Readonly<Record<string, string>>

/** What a gateway made up for the order that was spoken of, which nobody else can know. */
export interface Issued {
  readonly token: string | null
  /** The one that it leaves, as soon as it does. */
  readonly agreement: string | null
  /** The gateway's own. */
  readonly number: string | null
  /** When it was asked, in milliseconds. */
  readonly at: number
  /** What was paid since the request before: the amount, by the gateway's number of the order. */
  readonly paid: Paid
}

/** Why a request is refused; `null` when it is taken. */
export type Verdict = string | null

export interface Judge {
  verdicts(
    requests: readonly { readonly request: RandomRequest; readonly issued: Issued }[],
  ): Promise<readonly Verdict[]>
  end(): void
}

/** One PHP process that judges the requests of one gateway, in their order. */
export function startJudge(gateway: string, merchants: Readonly<Record<string, unknown>>): Judge {
  const script = fileURLToPath(new URL(`${gateway}.php`, import.meta.url))
  const php = spawn('php', ['-n', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: php.stdout })[Symbol.asyncIterator]()
  php.stdin.write(`${JSON.stringify(merchants)}\n`)

  return {
    async verdicts(requests) {
      const sent = requests.map(({ request, issued }) => ({
        ...{ ...request, body: request.body.toString('base64'), issued },
      }))
      php.stdin.write(`${JSON.stringify(sent)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('php ended without an answer')
      // The script prints one verdict for each request.
      return JSON.parse(value) as Verdict[]
    },
    end: () => php.stdin.end(),
  }
}
