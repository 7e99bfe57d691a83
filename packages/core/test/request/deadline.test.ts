import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDeadline } from '../../src/request/deadline.ts'

const never = () => new Promise<never>(() => {})

describe('a deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('ends work that takes too long, even work that ignores its signal', async () => {
    const deadline = startDeadline(1000)
    const work = deadline.within(never())
    const ended = expect(work).rejects.toThrow('deadline')
    await vi.advanceTimersByTimeAsync(999)
    expect(deadline.signal.aborted).toBe(false)
    expect(deadline.cause()).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    await ended
    expect(deadline.signal.aborted).toBe(true)
    expect(deadline.cause()).toBe('timeout')
  })

  it('is one for everything that is done within it', async () => {
    const deadline = startDeadline(1000)
    await vi.advanceTimersByTimeAsync(600)
    expect(await deadline.within(Promise.resolve('headers'))).toBe('headers')
    const body = expect(deadline.within(never())).rejects.toThrow('deadline')
    await vi.advanceTimersByTimeAsync(400)
    await body
  })

  it('ends when the caller stops waiting, and says so', async () => {
    const caller = new AbortController()
    const deadline = startDeadline(1000, caller.signal)
    const work = expect(deadline.within(never())).rejects.toThrow('deadline')
    caller.abort()
    await work
    expect(deadline.cause()).toBe('aborted')
  })

  it('leaves no timer behind, and changes nothing once it is cleared', async () => {
    const caller = new AbortController()
    const deadline = startDeadline(1000, caller.signal)
    expect(await deadline.within(Promise.resolve('done'))).toBe('done')
    deadline.clear()
    expect(vi.getTimerCount()).toBe(0)
    await vi.advanceTimersByTimeAsync(5000)
    expect(deadline.cause()).toBeNull()
  })

  it('does not end the process when nobody waits for it', async () => {
    const rejections: unknown[] = []
    const listen = (reason: unknown) => rejections.push(reason)
    process.on('unhandledRejection', listen)
    startDeadline(10)
    await vi.advanceTimersByTimeAsync(10)
    vi.useRealTimers()
    await new Promise(resolve => setImmediate(resolve))
    process.off('unhandledRejection', listen)
    expect(rejections).toEqual([])
  })

  it('passes on what work itself ends with', async () => {
    const deadline = startDeadline(1000)
    await expect(deadline.within(Promise.reject(new Error('reset')))).rejects.toThrow('reset')
    expect(deadline.cause()).toBeNull()
    deadline.clear()
  })
})
