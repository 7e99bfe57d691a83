// The sample provider as a stranger has it: a copy in a folder of its own, with the packed packages
// from a registry in the place of the workspace. It is built there and passes the whole suite.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { exampleOf } from '../installs/readme.ts'
import { installedPackages, installInto, runScript } from '../packed/consumer.ts'
import { pack } from '../packed/pack.ts'
import { withPackedPackages } from '../packed/workbench.ts'
import { createChecks } from '../shared/checks.ts'
import { root } from '../shared/root.ts'
import { runOrThrow } from '../shared/run.ts'
import { tallyOf } from '../test/report.ts'

const sample = join(root, 'examples/outside-provider')

/** What a copy does not take along: what is made, and the manifest, which speaks of the workspace. */
const leftBehind = new Set(['node_modules', 'dist', '.turbo', 'package.json'])

/** Fewer tests than this would be a part of the suite. */
const wholeSuite = 1000

const { check, close } = createChecks()

/** Runs the first example of the README and compares what it prints. */
async function runExample(folder: string, packageName: string) {
  const { code, prints } = exampleOf(await readFile(join(folder, 'README.md'), 'utf8'), packageName)
  await writeFile(join(folder, 'example.mjs'), code)
  const printed = await runOrThrow(process.execPath, ['example.mjs'], { cwd: folder })
  strictEqual(printed.trim(), prints?.trim())
}

/** Runs the tests of the copy: all of the suite, none failing. */
async function runSuite(folder: string) {
  const report = join(folder, 'report.json')
  await runScript(folder, 'test', ['--reporter=json', `--outputFile=${report}`])
  const { passed, failed } = tallyOf(JSON.parse(await readFile(report, 'utf8')))
  strictEqual(failed, 0)
  ok(passed >= wholeSuite, `only ${passed} tests ran`)
  console.log(`        ${passed} tests of the suite passed`)
}

await withPackedPackages(async ({ folder, registry }) => {
  const copy = join(folder, 'my-gateway')
  const { manifest } = await pack(sample, folder)
  await cp(sample, copy, { recursive: true, filter: path => !leftBehind.has(basename(path)) })

  await check('it installs with npm, and takes of ours the core and the suite alone', async () => {
    await installInto(copy, registry, [], manifest)
    const ours = (await installedPackages(copy)).filter(name => name.startsWith('@pay/'))
    deepStrictEqual(ours, ['@pay/conformance', '@pay/core'])
  })
  await check('its types hold', () => runScript(copy, 'typecheck'))
  await check('it is built', () => runScript(copy, 'build'))
  await check('the example of its README runs', () => runExample(copy, manifest.name))
  await check('it passes the suite', () => runSuite(copy))
})

await close('outside')
