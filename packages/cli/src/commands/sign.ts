import { compileRecipe } from '@pay/core/signing'
import type { Arguments } from '../arguments.ts'
import { BadInput } from '../failure.ts'
import { readKeys } from '../keys.ts'
import type { Report } from '../output/report.ts'
import type { Terminal } from '../output/terminal.ts'
import { readTask } from '../task.ts'

/** Signs fields with the first key. */
export const sign = async (args: Arguments, terminal: Terminal): Promise<Report> => {
  const { recipe, message } = await readTask(args, terminal)
  const signer = compileRecipe(recipe)
  const signedText = signer.text(message.decoded)
  const kind = recipe.digest.startsWith('rsa-') ? 'private' : 'secret'
  const [{ key }] = await readKeys(args, terminal.env, kind)
  if (signer.signedNames(message.decoded).length === 0) {
    throw new BadInput('none of the fields is signed by this call')
  }
  const result = signer.sign(message.decoded, key)
  const shown = args['show-text'] ? { signedText } : {}
  return { ok: true, findings: [], verdict: 'signed', result, ...shown }
}
