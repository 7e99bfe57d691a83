import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { callOf } from '../rig.ts'
import { fixed, type Subject } from '../subject.ts'
import type { Material } from './attack-class.ts'

/** A server that keeps the headers of each request as they were written. */
const openListener = async (answer: string) => {
  const seen: string[][] = []
  const server = createServer((request, response) => {
    seen.push(request.rawHeaders.filter((_, index) => index % 2 === 0))
    request.resume().on('end', () => response.end(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo // a server that listens on a port has such an address
  return { url: `http://127.0.0.1:${port}`, seen }
}

/** The names of headers that say where a request ends. */
const ends = /^(content-length|transfer-encoding)$/i

/** What a provider itself sends, written so that no proxy can read two requests in it. */
export const describeCalls = (subject: Subject, { writes }: Material['fixtures']): void => {
  it.each(Object.keys(writes))('31. the end of a request is said once by %s', async name => {
    const { input, answers } = writes[name] ?? expect.fail('it is one of them')
    const { url, seen } = await openListener(answers[0].body)
    const provider = subject.create(subject.settings(url, fixed))
    await callOf(provider, name)(input)
    expect(seen).toHaveLength(1)
    const [headers = []] = seen
    expect(headers.filter(header => ends.test(header))).toHaveLength(1)
    expect(new Set(headers.map(header => header.toLowerCase())).size).toBe(headers.length)
  })
}
