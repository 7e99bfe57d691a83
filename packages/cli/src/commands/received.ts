import { compileRecipe, type Recipe, signatureIn } from '@pay/core/signing'
import type { Arguments } from '../arguments.ts'
import { BadInput } from '../failure.ts'
import type { NamedKey } from '../keys.ts'
import type { Task } from '../task.ts'

/** The signature that is in question: of the command line, or of the message. */
export const receivedSignature = (args: Arguments, { recipe, message }: Task): string => {
  const received = args.signature ?? signatureIn(recipe, message.decoded)
  if (received !== undefined && received !== '') return received
  throw new BadInput(
    `the message carries no signature: it has no field ${recipe.into}, and --signature is not given`,
  )
}

/** Which key of several the signature fits, if any. */
export const fittingKey = (
  recipe: Recipe,
  { message, otherForms }: Task,
  received: string,
  keys: readonly NamedKey[],
): NamedKey | undefined => {
  const signer = compileRecipe({ ...recipe, alsoFrom: [] })
  const forms = [message, ...otherForms.map(decoded => ({ decoded }))].map(form => ({
    ...form,
    decoded: { ...form.decoded, [recipe.into]: received },
  }))
  return keys.find(({ key }) => forms.some(form => signer.verify(form, [key]) !== null))
}

export const keyKind = ({ digest }: Recipe) => (digest.startsWith('rsa-') ? 'public' : 'secret')
