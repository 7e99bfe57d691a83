import type { Arguments } from '../arguments.ts'
import { readKeys } from '../keys.ts'
import type { Report } from '../output/report.ts'
import type { Terminal } from '../output/terminal.ts'
import { readTask } from '../task.ts'
import { fittingKey, keyKind, receivedSignature } from './received.ts'

/** Checks a signature, with every key that is given. */
export const verify = async (args: Arguments, terminal: Terminal): Promise<Report> => {
  const task = await readTask(args, terminal)
  const received = receivedSignature(args, task)
  const keys = await readKeys(args, terminal.env, keyKind(task.recipe))
  const fitting = fittingKey(task.recipe, task, received, keys)
  return fitting === undefined
    ? { ok: false, findings: [], verdict: 'The signature is wrong. `pay explain` says why.' }
    : {
        ok: true,
        findings: [],
        verdict: `The signature is right, with the key of ${fitting.name}.`,
      }
}
