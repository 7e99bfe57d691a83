import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { type Sent, takeSent } from './sent.ts'

const page = join(root, 'docs', 'messages.json')

const textOf = (sent: Sent) => `${JSON.stringify(sent, null, 2)}\n`

/** What the gateways send, and whether the page says so. */
export const takePage = async (): Promise<{ sent: Sent; isCurrent: boolean }> => {
  const sent = await takeSent()
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, textOf(sent))
  const kept: unknown = JSON.parse(await readFile(page, 'utf8').catch(() => 'null'))
  // however it is laid out
  return { sent, isCurrent: JSON.stringify(kept) === JSON.stringify(sent) }
}
