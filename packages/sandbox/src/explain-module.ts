import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Explain } from './explain.ts'

/** Where a module that the command line names lies, seen from the folder that the command runs in. */
const pathOf = (name: string): string => {
  try {
    return createRequire(join(process.cwd(), 'index.js')).resolve(name)
  } catch {
    throw new Error(`--explain: there is no module ${name} here`)
  }
}

/**
 * What a module says of refused signatures. The sandbox knows none itself: whoever starts it names one.
 *
 * @throws when there is no such module, or it exports no `explainRefused`.
 */
export const explainOf = async (name: string): Promise<Explain> => {
  const module: { readonly explainRefused?: unknown } = await import(
    pathToFileURL(pathOf(name)).href
  )
  const { explainRefused } = module
  if (typeof explainRefused !== 'function') {
    throw new Error(`--explain: ${name} exports no function explainRefused`)
  }
  return explainRefused as Explain // what it returns is checked by nobody, as in `createSandbox({ explain })`
}
