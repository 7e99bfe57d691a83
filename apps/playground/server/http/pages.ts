import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** A file of the built page, ready to be sent. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Reads the built page once, so that a request can only ever name a file that is in it.
 *
 * @throws when nothing was built.
 */
export const loadPages = async (folder: string): Promise<ReadonlyMap<string, PageFile>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile())
  if (files.length === 0) {
    throw new Error('The page is not built yet: run `npm start` at the root of the repository.')
  }
  const load = async (file: string) => {
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const type = types[extname(file)] ?? 'application/octet-stream'
    return [path, { type, bytes: new Uint8Array(await readFile(file)) }] as const
  }
  return new Map(
    await Promise.all(files.map(({ parentPath, name }) => load(join(parentPath, name)))),
  )
}
