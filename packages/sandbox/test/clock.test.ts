import { describe, expect, it } from 'vitest'
import { createClock, createVirtualClock } from '../src/index.ts'

describe('the virtual clock', () => {
  it('stands still until it is told to move', async () => {
    const clock = createVirtualClock({ now: 1000 })
    const seen: string[] = []
    clock.after(5, () => void seen.push('due'))
    expect(clock.now()).toBe(1000)
    await clock.advance(4)
    expect(seen).toEqual([])
    await clock.advance(1)
    expect([clock.now(), seen]).toEqual([1005, ['due']])
  })

  it('starts what is due in order, each at its own time', async () => {
    const clock = createVirtualClock({ now: 0 })
    const seen: [string, number][] = []
    const note = (name: string) => () => void seen.push([name, clock.now()])
    clock.after(20, note('late'))
    clock.after(10, note('first'))
    clock.after(10, note('second'))
    await clock.advance(100)
    expect(seen).toEqual([
      ['first', 10],
      ['second', 10],
      ['late', 20],
    ])
  })

  it('starts what is put in on the way', async () => {
    const clock = createVirtualClock({ now: 0 })
    const times: number[] = []
    const again = () => {
      times.push(clock.now())
      if (times.length < 4) clock.after(10, again)
    }
    clock.after(10, again)
    await clock.advance(1000)
    expect(times).toEqual([10, 20, 30, 40])
  })

  it('waits for work that is going on before it moves', async () => {
    const clock = createVirtualClock({ now: 0 })
    const seen: string[] = []
    clock.after(10, async () => {
      await new Promise(resolve => setImmediate(resolve))
      seen.push(`slow work ended at ${clock.now()}`)
    })
    clock.after(20, () => void seen.push('next'))
    await clock.advance(20)
    expect(seen).toEqual(['slow work ended at 10', 'next'])
  })

  it('leaves work behind that does not end', async () => {
    const clock = createVirtualClock({ now: 0, patienceMs: 5 })
    const seen: string[] = []
    clock.start(() => new Promise(() => {}))
    clock.after(10, () => void seen.push('timeout'))
    await clock.advance(10)
    expect(seen).toEqual(['timeout'])
  })

  it('does not start what was cancelled', async () => {
    const clock = createVirtualClock()
    const seen: string[] = []
    clock.after(10, () => void seen.push('never')).cancel()
    await clock.advance(10)
    expect(seen).toEqual([])
  })

  it('makes one move at a time', async () => {
    const clock = createVirtualClock({ now: 0 })
    await Promise.all([clock.advance(10), clock.advance(10), clock.advance(10)])
    expect(clock.now()).toBe(30)
  })
})

describe('the real clock', () => {
  it('starts work and waits for what is going on', async () => {
    const clock = createClock()
    const seen: string[] = []
    await new Promise<void>(resolve => {
      clock.after(0, async () => {
        resolve()
        await new Promise(later => setImmediate(later))
        seen.push('done')
      })
      // The clock's own timers do not keep the process alive.
      setTimeout(() => {}, 100)
    })
    await clock.idle()
    expect(seen).toEqual(['done'])
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000)
  })

  it('does not start what was cancelled', async () => {
    const clock = createClock()
    const seen: string[] = []
    clock.after(0, () => void seen.push('never')).cancel()
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(seen).toEqual([])
  })
})
