import { type Attempt, isAsymmetric } from './attempt.ts'
import { readSignature } from './bytes.ts'
import { blaming, difference, phraseOf } from './describe.ts'
import type { Finding } from './finding.ts'
import { digests } from './hash.ts'
import type { Step } from './search.ts'
import type { Target } from './target.ts'

/** What the signature shows by itself: its letter case, its encoding, the digest inside it. */
const ofSpelling = ({ recipe, received }: Attempt): Finding[] => {
  const written = readSignature(received)?.as
  if (written === undefined || written === recipe.encoding || !/[a-z]/i.test(received)) return []
  const evidence = 'The signature is the right one but for the way in which it is written.'
  if (written === 'base64' || recipe.encoding === 'base64') {
    const [was, wanted] = written === 'base64' ? ['base64', 'hex'] : ['hex', 'base64']
    const fix = `The digest is written as ${was}. Write it as ${wanted}, as the recipe’s \`encoding\` says.`
    return [{ cause: 'digest-algorithm', certainty: 'proven', fix, evidence }]
  }
  const wanted = recipe.encoding === 'HEX' ? 'upper' : 'lower'
  const fix = `The digest is written in the other letter case. Write it in ${wanted} case: some gateways compare letter by letter.`
  return [{ cause: 'digest-case', certainty: 'proven', fix, evidence }]
}

const ofSeal = (attempt: Attempt, target: Target): Finding[] => {
  const seal = target.sealOf(attempt)
  if (seal === null) return []
  const evidence = 'The public key opens the signature and shows the digest inside it.'
  if (seal.hash !== attempt.hash.name) {
    const fix = `The signature was made over a ${digests[seal.hash].words} digest, and the recipe says ${digests[attempt.hash.name].words}. Set the algorithm that the gateway’s document or console names.`
    return [{ cause: 'digest-algorithm', certainty: 'proven', fix, evidence }]
  }
  if (!seal.bare) return []
  const fix =
    'The digest was encrypted as it is. Use the RSA signing function, which names the algorithm too.'
  return [{ cause: 'digest-algorithm', certainty: 'proven', fix, evidence }]
}

/** Remarks on a signature whose text and key are right. */
export const remarks = (attempt: Attempt, target: Target): Finding[] =>
  isAsymmetric(attempt.recipe) ? ofSeal(attempt, target) : ofSpelling(attempt)

const evidenceOf = ({ recipe }: Attempt, others: readonly Step[]) => {
  const causes = [...new Set(others.map(({ slip }) => `\`${slip.cause}\``))].join(' and ')
  const together = causes === '' ? '' : `Together with ${causes}: `
  return isAsymmetric(recipe)
    ? `${together}The digest inside the received signature is the one of that text.`
    : `${together}Signing these fields that way gives exactly the received signature.`
}

const findingOf = (
  one: Step,
  others: readonly Step[],
  certainty: Finding['certainty'],
): Finding => {
  const { slip, change, before, after } = one
  const names = difference(before, after)
  // a field that a slip adds is known as well as those of the message
  const known = { ...before, fields: { ...after.fields, ...before.fields } }
  const says = slip.says
    .replace('{fields}', () => phraseOf(names, known))
    .replace('{detail}', () => change.detail ?? '')
  const evidence =
    certainty === 'proven'
      ? evidenceOf(before, others)
      : 'It gives exactly the text that the other side says it signed.'
  const fix = `${says} ${slip.fix}`
  return { cause: slip.cause, certainty, ...blaming(names, known), fix, evidence }
}

/** The findings of slips that were found to fit. */
export const findingsOf = (
  steps: readonly Step[],
  certainty: Finding['certainty'] = 'proven',
): Finding[] =>
  steps.map(one =>
    findingOf(
      one,
      steps.filter(other => other !== one),
      certainty,
    ),
  )
