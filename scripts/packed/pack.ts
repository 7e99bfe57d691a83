import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { runOrThrow } from '../shared/run.ts'

/** What a registry needs to know of a package: the manifest that is published. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
}

export interface PackedPackage {
  readonly manifest: Manifest
  readonly tarball: string
  /** The package's folder in the workspace. */
  readonly folder: string
}

/** The folders of all packages that are published. */
export async function publishedFolders(): Promise<string[]> {
  const names = await readdir(join(root, 'packages'))
  const folders = names.sort().map(name => join(root, 'packages', name))
  const manifests = await Promise.all(folders.map(readManifest))
  return folders.filter((_, index) => manifests[index] && !manifests[index].private)
}

/** Packs every published package, as `pnpm publish` would, into a folder. They must have been built. */
export async function packAll(into: string): Promise<PackedPackage[]> {
  const folders = await publishedFolders()
  return Promise.all(folders.map(folder => pack(folder, into)))
}

/** Packs one package, as `pnpm publish` would, into a folder. */
export async function pack(folder: string, into: string): Promise<PackedPackage> {
  const tarball = join(into, `${folder.split('/').at(-1)}.tgz`)
  await runOrThrow('pnpm', ['pack', '--out', tarball], { cwd: folder })
  const manifest = await runOrThrow('tar', ['-xzOf', tarball, 'package/package.json'])
  // A package that pnpm packed has a name and a version.
  return { manifest: JSON.parse(manifest) as Manifest, tarball, folder }
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    // Our own manifests; `private` is all that is read of them.
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}
