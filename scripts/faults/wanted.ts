import type { FaultName } from '../../packages/sandbox/src/index.ts'
import { documented, ordinary, whenNothingIsWrong } from './documented.ts'
import { exceptions } from './exceptions/all.ts'
import type { Exception } from './exceptions/exception.ts'

/** One call of one provider. */
export interface Place {
  readonly provider: string
  readonly operation: string
  readonly kind: 'read' | 'write'
}

const concerns =
  ({ provider, operation }: Place, fault: FaultName | null) =>
  (one: Exception): boolean =>
    one.fault === fault && one.providers.includes(provider) && one.operations.includes(operation)

/** The exception that decides what becomes of a call. */
export const exceptionOf = (place: Place, fault: FaultName | null): Exception | undefined =>
  exceptions.find(concerns(place, fault))

/** What has to become of a call that meets a fault; `undefined` where nobody has said what it is without one. */
export const wantedOf = (place: Place, fault: FaultName): string | undefined => {
  const own = exceptionOf(place, fault)
  if (own !== undefined) return own.outcome
  const without = exceptionOf(place, null)?.outcome ?? whenNothingIsWrong[place.operation]
  const wanted = documented[fault][place.kind]
  return wanted.includes(ordinary) ? without && wanted.replaceAll(ordinary, () => without) : wanted
}
