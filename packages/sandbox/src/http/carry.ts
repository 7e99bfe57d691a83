import type { Timer } from '../clock.ts'
import type { Schedule } from '../schedule.ts'
import type { LinePlan, Sink } from './line.ts'

/** Writes what the plan says, piece by piece. Returns how to stop. */
export function carry(
  { pieces, everyMs, ending }: LinePlan,
  sink: Sink,
  schedule: Pick<Schedule, 'after'>,
): () => void {
  const rest = pieces[Symbol.iterator]()
  let timer: Timer | undefined
  const step = (): boolean => {
    const piece = rest.next()
    if (piece.done) sink.end(ending)
    else sink.write(piece.value)
    return !piece.done
  }
  const later = () => {
    // A timer for each piece, and no work that waits: nothing of this is ever "under way".
    timer = schedule.after(everyMs, () => void (step() && later()))
  }

  if (everyMs > 0) step() && later()
  else while (step());
  return () => timer?.cancel()
}
