import { describe, expect, it } from 'vitest'
import { expectTicketOf, rejection } from '../expectations.ts'
import { inputOf, secretsOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { forEach } from './cases.ts'

/** What is signed here and posted by the payer's browser. */
export const describeForms = (subject: Subject): void => {
  const forms = subject.operations.filter(({ kind }) => kind === 'form')
  if (forms.length === 0) return

  describe('a form for the browser', () => {
    forEach(forms, ({ name }) => {
      const input = inputOf(subject, name)

      it('carries just the fields of its preview, and sends nothing', async () => {
        const { provider, gateway, call } = await openRig(subject)
        const form = await call(name)(input)
        const { url, fields } = provider.preview(name, input, { reveal: true })
        expect(form).toEqual({ type: 'form', action: url, fields })
        expect(JSON.parse(JSON.stringify(form))).toEqual(form)
        expect(gateway.requests).toEqual([])
      })

      it('carries no secret', async () => {
        const { call } = await openRig(subject)
        const text = JSON.stringify(await call(name)(input))
        for (const value of Object.values(secretsOf(subject))) expect(text).not.toContain(value)
      })

      it('has a ticket, since its answer goes to the browser', async () => {
        const rig = await openRig(subject)
        expectTicketOf(rig.provider.ticket(name, input), rig, name, input, 'not-called-yet')
      })

      it('refuses an input that breaks a rule', async () => {
        const { call } = await openRig(subject)
        const error = await rejection(call(name)({ ...input, amount: 1000 }))
        expect(error).toMatchObject({ name: 'InputError', sent: 'no' })
      })
    })
  })
}
