import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = process.env.PHP_PATH || 'php'

export const hasPhp = spawnSync(program, ['--version']).status === 0

/** What PHP signs: the fields as text, and how the family's server reads them. */
export interface PhpCase {
  readonly call: 'deposit' | 'payout' | 'plain' | 'sent'
  readonly key: string
  /** Between name and value; `=` when it is left out. */
  readonly pair?: '=>'
  readonly fields: Readonly<Record<string, string>>
}

/** Signs all cases in one PHP process. */
export const signedByPhp = async (cases: readonly PhpCase[]): Promise<readonly string[]> => {
  const script = fileURLToPath(new URL('sign.php', import.meta.url))
  const php = spawn(program, ['-n', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  php.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  php.stdin.end(JSON.stringify(cases))
  const [code] = await once(php, 'close')
  if (code !== 0) throw new Error(`php ended with ${code}`)
  // the script prints a list of texts, one for each case
  return JSON.parse(Buffer.concat(chunks).toString()) as string[]
}
