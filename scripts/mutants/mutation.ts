import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import type { Edit } from './mutant.ts'

/** What is changed, and under which name. */
export interface Change {
  readonly name: string
  readonly edits: readonly Edit[]
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1

const changed = (text: string, { file, find, replace }: Edit, name: string): string => {
  const count = occurrences(text, find)
  if (count !== 1) throw new Error(`${name}: ${file} has this ${count} times: ${find}`)
  return text.replace(find, () => replace)
}

/**
 * The files of a mutant as they have to be, by their paths.
 *
 * @throws {Error} when what an edit changes does not stand in its file exactly once: a mutant that
 *   no longer is one would be a check that proves nothing.
 */
export const mutatedFiles = ({ name, edits }: Change): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  for (const edit of edits) {
    const path = join(root, edit.file)
    files.set(path, changed(files.get(path) ?? readFileSync(path, 'utf8'), edit, name))
  }
  return files
}
