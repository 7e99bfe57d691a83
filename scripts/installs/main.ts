// Each provider, installed alone into an empty folder, brings what it needs and nothing else, and the
// example of its README runs there.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { installedPackages, installInto } from '../packed/consumer.ts'
import { nodeProgram, supportedNodes } from '../packed/node-versions.ts'
import { type Workbench, withPackedPackages } from '../packed/workbench.ts'
import { createChecks } from '../shared/checks.ts'
import { readExample, runExample } from './example.ts'
import { type ProviderInstall, providers } from './providers.ts'

const { check, skip, close } = createChecks()

async function checkProvider(
  { name, brings, readmes, gateway }: ProviderInstall,
  bench: Workbench,
) {
  const cwd = join(bench.folder, name.replace('/', '-'))
  await check(`${name} brings ${brings.length} packages: ${brings.join(', ')}`, async () => {
    await installInto(cwd, bench.registry, [name])
    deepStrictEqual(await installedPackages(cwd), [...brings].sort())
  })
  for (const readme of readmes) {
    for (const version of supportedNodes) await checkExample(readme, version)
  }

  async function checkExample(readme: string, version: string) {
    const title = `${name}: the example in ${readme} runs on Node ${version}`
    const node = await nodeProgram(version)
    if (!node) return skip(title, 'this version is not published for this machine')
    await check(title, async () => {
      const example = await readExample(readme, name)
      const printed = await runExample(example, gateway, cwd, node)
      ok(printed.trim() !== '', 'it printed nothing')
      if (example.prints !== undefined) strictEqual(printed.trim(), example.prints.trim())
    })
  }
}

await withPackedPackages(async bench => {
  for (const provider of providers) await checkProvider(provider, bench)
})

await close('installs')
