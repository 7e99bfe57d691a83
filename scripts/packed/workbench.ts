import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PackedPackage, packAll } from './pack.ts'
import { type Registry, startRegistry } from './registry.ts'

/** A temporary folder with the packed packages and a registry that serves them. */
export interface Workbench {
  readonly folder: string
  readonly packages: readonly PackedPackage[]
  readonly registry: Registry
}

/** Packs everything, serves it while the work goes on, and leaves nothing behind. */
export async function withPackedPackages(work: (bench: Workbench) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pay-packed-'))
  try {
    const tarballs = join(folder, 'tarballs')
    await mkdir(tarballs)
    const packages = await packAll(tarballs)
    const registry = await startRegistry(packages)
    try {
      await work({ folder, packages, registry })
    } finally {
      await registry.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
