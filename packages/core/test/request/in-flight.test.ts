import { describe, expect, it, vi } from 'vitest'
import { exclusively } from '../../src/request/in-flight.ts'

const id = ['demo', '10006', 'payouts.create', 'W1']

/** A write that ends when it is told to. */
const openWrite = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { write: () => promise, resolve, reject }
}

describe('one write at a time', () => {
  it('does not start the same write while one is under way', async () => {
    const { write, resolve } = openWrite()
    const second = vi.fn(write)
    const running = exclusively(id, write)
    expect(exclusively([...id], second)).toBeNull()
    expect(second).not.toHaveBeenCalled()
    resolve('done')
    expect(await running).toBe('done')
  })

  it('allows it again once the first has its answer, good or bad', async () => {
    const { write, reject } = openWrite()
    const running = exclusively(id, write)
    reject(new Error('not sent'))
    await expect(running).rejects.toThrow('not sent')
    expect(await exclusively(id, async () => 'again')).toBe('again')
  })

  it('tells writes apart that differ in any part of their name', async () => {
    const { write, resolve } = openWrite()
    const first = exclusively(['a', 'b'], write)
    for (const other of [['a', 'c'], ['a'], ['a', 'b', ''], ['a","b'], ['ab']]) {
      expect(await exclusively(other, async () => 'other')).toBe('other')
    }
    resolve('done')
    await first
  })

  it('guards the process, whichever installed copy asks', async () => {
    vi.resetModules()
    const copy = await import('../../src/request/in-flight.ts')
    expect(copy.exclusively).not.toBe(exclusively)
    const { write, resolve } = openWrite()
    const running = exclusively(id, write)
    expect(copy.exclusively(id, write)).toBeNull()
    resolve('done')
    await running
  })
})
