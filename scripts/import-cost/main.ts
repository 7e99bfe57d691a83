// Importing a provider must be cheap: a webhook receiver that only verifies needs neither ky nor fetch.
import { deepStrictEqual, ok } from 'node:assert/strict'
import { join } from 'node:path'
import { providers } from '../installs/providers.ts'
import { installInto } from '../packed/consumer.ts'
import { withPackedPackages } from '../packed/workbench.ts'
import { createChecks } from '../shared/checks.ts'
import { loadedByImport, medianImports } from './measure.ts'

const names = providers.map(provider => provider.name)
const rounds = 31
const limit = 0.4

const { check, close } = createChecks()

await withPackedPackages(async ({ folder, registry }) => {
  const cwd = join(folder, 'import-cost')
  await installInto(cwd, registry, names)

  await check('the trap sees ky and Request when ky is imported', async () => {
    const loaded = await loadedByImport('ky', cwd)
    ok(loaded.includes('ky') && loaded.includes('globalThis.Request'), `it saw ${loaded}`)
  })
  for (const name of names) {
    await check(`importing ${name} loads neither ky nor the fetch machinery`, async () =>
      deepStrictEqual(await loadedByImport(name, cwd), []),
    )
  }
  await check(`importing @pay/mmk costs at most ${limit} of importing ky`, async () => {
    const [ours = Number.NaN, ky = Number.NaN] = await medianImports(
      ['@pay/mmk', 'ky'],
      cwd,
      rounds,
    )
    const ratio = ours / ky
    const milliseconds = `@pay/mmk ${ours.toFixed(1)} ms, ky ${ky.toFixed(1)} ms`
    console.log(`        ${milliseconds}, ratio ${ratio.toFixed(2)} (medians of ${rounds})`)
    ok(ratio <= limit, `the ratio is ${ratio.toFixed(2)}`)
  })
})

await close('import-cost')
