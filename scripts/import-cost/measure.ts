import { fileURLToPath } from 'node:url'
import { runOrThrow } from '../shared/run.ts'

const trap = fileURLToPath(new URL('./trap.mjs', import.meta.url))

/** Milliseconds that a fresh process takes to import a package. */
async function importOnce(packageName: string, cwd: string): Promise<number> {
  const code = `const t = performance.now(); await import('${packageName}'); console.log(performance.now() - t)`
  return Number(await runOrThrow(process.execPath, ['--input-type=module', '-e', code], { cwd }))
}

/** The median cold import of each package, measured in turns so that the machine's mood hits all alike. */
export async function medianImports(
  packageNames: readonly string[],
  cwd: string,
  rounds: number,
): Promise<number[]> {
  const times = packageNames.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, name] of packageNames.entries()) {
      times[index]?.push(await importOnce(name, cwd))
    }
  }
  return times.map(median)
}

/** What of ky and the platform's fetch machinery is loaded by importing a package. */
export async function loadedByImport(packageName: string, cwd: string): Promise<string[]> {
  const args = ['--import', trap, '--input-type=module', '-e', `import '${packageName}'`]
  // The trap prints one JSON list of names.
  return JSON.parse(await runOrThrow(process.execPath, args, { cwd })) as string[]
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
