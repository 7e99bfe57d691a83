import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A file for one command. */
export const fileOf = (content: string | Uint8Array): string => {
  const path = join(inject('folder'), `${randomUUID()}.txt`)
  writeFileSync(path, content)
  return path
}
