import { explain as explainSignature, type Finding } from '@pay/core/signing'
import type { Arguments } from '../arguments.ts'
import { readTextFile } from '../input/read.ts'
import { type NamedKey, readKeys } from '../keys.ts'
import type { Report } from '../output/report.ts'
import type { Terminal } from '../output/terminal.ts'
import { documentedOf } from '../providers.ts'
import { readTask, type Task } from '../task.ts'
import { fittingKey, keyKind, receivedSignature } from './received.ts'

// somebody waits at the terminal: the search may take longer than in a server
const maxMs = 2_000

const right: Report = {
  ok: true,
  findings: [],
  verdict: 'The signature is right: there is nothing to explain.',
}

const verdictOf = (findings: readonly Finding[]) =>
  findings.some(({ certainty }) => certainty === 'proven')
    ? 'The signature does not fit, and this is why:'
    : 'The signature does not fit. Nothing is proven; this is what is seen:'

const findingsOf = async (
  args: Arguments,
  { recipe, message, removed }: Task,
  received: string,
  [first, ...otherKeys]: readonly [NamedKey, ...NamedKey[]],
) => {
  const said = args['signed-text']
  const signedText = said === undefined ? undefined : await readTextFile(said)
  const { decoded, asReceived } = message
  const documented = documentedOf(args.provider ?? '', args.call ?? '')
  const options = { signedText, asReceived, otherKeys, removed, documented, maxMs }
  return explainSignature(recipe, decoded, first.key, received, options)
}

/** Says why a signature does not fit. The first key is the one in use, the others are suspects. */
export const explain = async (args: Arguments, terminal: Terminal): Promise<Report> => {
  const task = await readTask(args, terminal)
  const received = receivedSignature(args, task)
  const keys = await readKeys(args, terminal.env, keyKind(task.recipe))
  // letter case does not count in what a gateway sends
  if (task.isReceived && fittingKey(task.recipe, task, received, keys.slice(0, 1))) return right
  const findings = await findingsOf(args, task, received, keys)
  return findings.length === 0 ? right : { ok: false, findings, verdict: verdictOf(findings) }
}
