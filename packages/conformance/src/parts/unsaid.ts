import { expect, it, vi } from 'vitest'
import { inputOf, sendingOperations, writesOf } from '../operations.ts'
import { expectSilent } from '../printed.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'

/** What is silent without anybody echoing: tickets, the provider itself, the console. */
export const describeUnsaid = (subject: Subject) => {
  it.each(subject.operations)('keeps markers out of the ticket of $name', async ({ name }) => {
    const { provider } = await openRig(subject)
    const ticket = provider.ticket(name, inputOf(subject, name))
    expectSilent(subject.fixtures.marks, { ticket })
  })

  it('keeps markers out of the provider itself', async () => {
    const { provider } = await openRig(subject)
    expectSilent(subject.fixtures.marks, { provider })
  })

  it('prints nothing by itself', async () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
    const spies = methods.map(method => vi.spyOn(console, method).mockImplementation(() => {}))
    const written = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write'))
    try {
      for (const { name } of sendingOperations(subject)) {
        const rig = await openRig(subject, { log: undefined })
        await rig
          .call(name)(inputOf(subject, name))
          .catch(() => {})
      }
      for (const spy of [...spies, ...written]) expect(spy.mock.calls).toEqual([])
    } finally {
      for (const spy of [...spies, ...written]) spy.mockRestore()
    }
  })

  it('survives a logger that throws', async () => {
    const log = () => {
      throw new Error('the disk is full')
    }
    for (const { name, fixture } of writesOf(subject)) {
      const rig = await openRig(subject, { log })
      rig.gateway.script(answer(fixture.answers[0].body))
      expect(await rig.call(name)(fixture.input)).toMatchObject(fixture.answers[0].becomes)
    }
  })
}
