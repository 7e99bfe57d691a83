// The packed packages, installed by npm, on every runtime that is promised: what a runtime does by itself
// with a connection, with keys and with requests cannot be learnt on another one.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installInto } from '../packed/consumer.ts'
import { withPackedPackages } from '../packed/workbench.ts'
import { createChecks } from '../shared/checks.ts'
import { runOrThrow } from '../shared/run.ts'
import { type Ask, claims } from './held-to.ts'
import { type Runtime, runtimes } from './supported.ts'

const probe = fileURLToPath(new URL('./probe.mjs', import.meta.url))
const { check, skip, close } = createChecks()

async function checkRuntime({ title, args, program: find }: Runtime, cwd: string) {
  const program = await find()
  for (const claim of claims) {
    const name = `${title}: ${claim.title}`
    if (!program) {
      skip(name, 'this runtime is not published for this machine')
      continue
    }
    let remark: string | undefined
    await check(name, async () => {
      remark = await claim.check(askOn(program, args, cwd))
    })
    if (remark) console.log(`        ${remark}`)
  }
}

const askOn =
  (program: string, args: readonly string[], cwd: string): Ask =>
  async (task, input) => {
    const call = [...args, 'probe.mjs', task, JSON.stringify(input)]
    return JSON.parse(await runOrThrow(program, call, { cwd, timeoutMs: 30_000 }))
  }

await withPackedPackages(async ({ folder, registry }) => {
  const cwd = join(folder, 'runtimes')
  await installInto(cwd, registry, ['@pay/core', '@pay/mmk', '@pay/mpay'])
  await copyFile(probe, join(cwd, 'probe.mjs'))
  for (const runtime of runtimes) await checkRuntime(runtime, cwd)
})

await close('runtimes')
