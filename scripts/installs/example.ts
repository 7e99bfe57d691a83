import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSandbox } from '@pay/sandbox'
import { root } from '../shared/root.ts'
import { runOrThrow } from '../shared/run.ts'
import { type Example, exampleOf } from './readme.ts'

/** The variable in which a README's example finds the gateway's address. */
const addressVariable = 'PAY_BASE_URL'

/** The example of a package in a README, whose path is given from the root. */
export const readExample = async (readme: string, name: string): Promise<Example> =>
  exampleOf(await readFile(join(root, readme), 'utf8'), name)

/** Runs an example where its package is installed, beside a fresh simulated gateway, and returns what it printed. */
export async function runExample(
  { code }: Example,
  gateway: string,
  cwd: string,
  node: string,
): Promise<string> {
  const file = join(cwd, 'example.mjs')
  await writeFile(file, code)
  const sandbox = createSandbox()
  const server = await sandbox.listen()
  try {
    const { privateKey, platformPublicKey } = sandbox.keys.mpay()
    const env = {
      [addressVariable]: `${server.url}/${gateway}`,
      MPAY_PRIVATE_KEY: privateKey,
      MPAY_PLATFORM_KEY: platformPublicKey,
    }
    return await runOrThrow(node, [file], { cwd, env, timeoutMs: 30_000 })
  } finally {
    await server.close()
  }
}
