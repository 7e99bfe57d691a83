import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The form as it is posted, in base64 since it may hold any bytes, or the fields of a message. */
export type PhpCase = {
  readonly call: string
  readonly key: string
  /** Between a name and its value; `=` when it is left out. */
  readonly pair?: '=' | '=>'
} & ({ readonly body: string } | { readonly fields: Readonly<Record<string, unknown>> })

export interface Php {
  signaturesOf(cases: readonly PhpCase[]): Promise<readonly string[]>
  end(): void
}

/** One PHP process that answers line by line. */
export function startPhp(): Php {
  const script = fileURLToPath(new URL('reference.php', import.meta.url))
  const php = spawn('php', ['-n', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: php.stdout })[Symbol.asyncIterator]()

  return {
    async signaturesOf(cases) {
      php.stdin.write(`${JSON.stringify(cases)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('php ended without an answer')
      // The script prints a list of signatures, one for each case.
      return JSON.parse(value) as string[]
    },
    end: () => php.stdin.end(),
  }
}
