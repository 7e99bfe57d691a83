import type { CallOptions } from '../contract/inputs.ts'
import type { FormAction } from '../contract/next-action.ts'
import type { OperationDescription } from '../contract/operation.ts'
import type { PaymentProvider } from '../contract/provider.ts'
import type { Answered, ResultBase } from '../contract/results.ts'
import { InputError } from '../errors/errors.ts'
import type { FieldTable } from '../fields/field.ts'
import { describeTable } from '../fields/table.ts'
import { refuseCallAddress } from '../settings/base-url.ts'
import { callOperation } from './call.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation, Operation } from './operation.ts'
import { compiled, prepare } from './prepare.ts'
import { preview } from './preview.ts'
import { ticketFor } from './ticket.ts'

const describe = (operation: AnyOperation): OperationDescription => {
  const { recipe } = operation
  const isSigned = (wire: string) =>
    recipe !== null &&
    !recipe.omit.includes(wire) &&
    (recipe.fields === 'all' || recipe.fields.includes(wire))
  return {
    name: operation.name,
    title: operation.title,
    kind: operation.kind,
    // valibot's own type stays out of ours; every schema of it is a Standard Schema
    input: compiled(operation).table.schema as OperationDescription['input'],
    fields: describeTable(operation.input as FieldTable, isSigned), // checked by defineOperation
    example: operation.example,
    settledBy: operation.settledBy?.name ?? null,
    source: operation.source,
  }
}

const finder = (connection: Connection, operations: readonly AnyOperation[]) => (name: string) => {
  const operation = operations.find(one => one.name === name)
  if (operation !== undefined) return operation
  const known = operations.map(one => one.name).join(', ')
  const message = `is not a call of ${connection.provider}; it has ${known}`
  throw new InputError([{ path: name, message }], { provider: connection.provider })
}

/** What `createClient` gives a provider to build itself from. */
export interface Client {
  /** The parts that every provider has, to be spread into it. */
  readonly identity: Pick<
    PaymentProvider,
    'spec' | 'id' | 'account' | 'operations' | 'preview' | 'ticket'
  >
  /** The function that makes one call. */
  call<I, R extends Answered>(
    operation: Operation<I, R>,
  ): (input: I, options?: CallOptions) => Promise<R>
  /** The function that signs one call for the payer's browser to post. Sends nothing. */
  form<I>(operation: Operation<I, ResultBase>): (input: I) => FormAction
}

/** Connects operations to one merchant account. */
export const createClient = (
  connection: Connection,
  operations: readonly AnyOperation[],
): Client => {
  const paths = operations.map(({ path }) => path)
  for (const { host } of operations) {
    refuseCallAddress(connection.provider, connection.addressOf(host), paths)
  }
  const find = finder(connection, operations)
  return {
    identity: {
      spec: 'pay/1',
      id: connection.provider,
      account: connection.account,
      operations: operations.map(describe),
      preview: (name, input, options) => preview(connection, find(name), input, options),
      ticket(name, input) {
        const operation = find(name)
        const prepared = prepare(connection, operation, input)
        return ticketFor(connection, operation, prepared, 'not-called-yet')
      },
    },
    call:
      <I, R extends Answered>(operation: Operation<I, R>) =>
      (input: I, options?: CallOptions) =>
        // the operation's `interpret` gives an R, and core adds what every result has
        callOperation(connection, operation as AnyOperation, input, options) as Promise<R>,
    form: operation => input => {
      const { url, fields } = prepare(connection, operation, input)
      return { type: 'form', action: url, fields }
    },
  }
}
