import type { LinePlan } from '../http/line.ts'
import { headersOf, type WireAnswer } from '../http/wire.ts'
import type { LineFaultName } from './table/index.ts'

type Plan = (answer: WireAnswer | null) => LinePlan

const without =
  (ending: LinePlan['ending']): Plan =>
  () => ({ head: null, pieces: [], everyMs: 0, ending })

const everyMs = 1000

/** How each fault uses the connection. The answer is `null` when nothing was done. */
export const plans: Readonly<Record<LineFaultName, Plan>> = {
  'refuse-connection': without('refused'),
  'drop-before-commit': without('close'),
  'drop-after-commit': without('close'),
  'reset-after-commit': without('reset'),
  'timeout-before-commit': without('silence'),
  'timeout-after-commit': without('silence'),
  'drop-mid-body': answer => {
    const bytes = bytesOf(answer)
    const pieces = [bytes.subarray(0, bytes.length >> 1)]
    return { head: headOf(answer, bytes.length), pieces, everyMs: 0, ending: 'close' }
  },
  'slow-drip': answer => {
    const bytes = bytesOf(answer)
    const pieces = Array.from(bytes, byte => Uint8Array.of(byte))
    return { head: headOf(answer, bytes.length), pieces, everyMs, ending: 'whole' }
  },
  'endless-body': answer => ({
    ...{ head: headOf(answer), pieces: endless(bytesOf(answer)), everyMs, ending: 'silence' },
  }),
}

const bytesOf = (answer: WireAnswer | null): Uint8Array => Buffer.from(answer?.body ?? '', 'utf8')

function headOf(answer: WireAnswer | null, length?: number): LinePlan['head'] {
  if (!answer) return { status: 200, headers: {} }
  const lengthHeader = length === undefined ? {} : { 'content-length': String(length) }
  return { status: answer.status, headers: { ...headersOf(answer), ...lengthHeader } }
}

function* endless(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  yield bytes
  for (;;) yield Uint8Array.of(0x20)
}
