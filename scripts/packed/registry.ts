import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PackedPackage } from './pack.ts'

/** A package registry on loopback that serves the packed packages and nothing else. */
export interface Registry {
  readonly url: string
  /** The tarballs that were asked for, in order. */
  readonly served: readonly string[]
  readonly close: () => Promise<void>
}

export async function startRegistry(packages: readonly PackedPackage[]): Promise<Registry> {
  const served: string[] = []
  const server = createServer()
  const url = await listen(server)
  const answers = await answersFor(packages, url)
  server.on('request', (request, response) => {
    const path = decodeURIComponent(request.url ?? '/')
    const answer = answers.get(path)
    if (path.endsWith('.tgz')) served.push(path)
    response.writeHead(answer ? 200 : 404).end(answer ?? '{}')
  })
  return { url, served, close: () => close(server) }
}

/** Every path that the registry answers: a document and a tarball for each package. */
async function answersFor(packages: readonly PackedPackage[], url: string) {
  const answers = new Map<string, string | Buffer>()
  for (const { manifest, tarball } of packages) {
    const bytes = await readFile(tarball)
    const path = `/${manifest.name}/-/${manifest.version}.tgz`
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    const version = { ...manifest, dist: { tarball: url + path, integrity } }
    const document = {
      name: manifest.name,
      'dist-tags': { latest: manifest.version },
      versions: { [manifest.version]: version },
    }
    answers.set(`/${manifest.name}`, JSON.stringify(document)).set(path, bytes)
  }
  return answers
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an AddressInfo.
      const { port } = server.address() as AddressInfo
      resolve(`http://127.0.0.1:${port}`)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
