import { HTTPException } from 'hono/http-exception'
import type { SentForm, Values } from '../../shared/api.ts'
import type { FormCall } from '../calls/call.ts'
import { operationOf } from '../calls/operations.ts'
import { faultsOf } from '../calls/with-fault.ts'
import type { Workbench } from '../workbench.ts'

const bad = (message: string) => new HTTPException(400, { message })

const isText = (value: unknown): value is string => typeof value === 'string'

const valuesIn = (value: unknown): Values => {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null) throw bad('values: an object of texts')
  const entries = Object.entries(value).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  )
  return Object.fromEntries(entries)
}

/** The JSON object of a request. */
export const readJson = async (request: {
  json(): Promise<unknown>
}): Promise<Readonly<Record<string, unknown>>> => {
  const body: unknown = await request.json().catch(() => null)
  if (typeof body === 'object' && body !== null) return { ...body }
  throw bad('a JSON object is needed')
}

const faultIn = (possible: readonly string[], name: unknown): string => {
  if (name === undefined || name === '') return ''
  const fault = possible.find(one => one === name)
  if (fault === undefined) throw bad('no such fault of this call')
  return fault
}

/** The call that a request names, and the form that came with it. */
export const callIn = (
  bench: Pick<Workbench, 'connected' | 'sandbox'>,
  body: Readonly<Record<string, unknown>>,
): FormCall => {
  const found = bench.connected.find(({ id }) => id === body.provider)
  const name = isText(body.operation) ? body.operation : ''
  const operation = found && operationOf(found.provider, name)
  if (found === undefined || operation === undefined) throw bad('no such provider or operation')
  const form: SentForm = {
    provider: found.id,
    operation: operation.name,
    values: valuesIn(body.values),
    fault: faultIn(faultsOf(bench, found, operation), body.fault),
  }
  return { connected: found, operation, form }
}
