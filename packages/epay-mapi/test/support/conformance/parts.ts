import { type Proof, skip } from '@pay/conformance'

export const json = (answer: object) => JSON.stringify(answer)

const unsigned = skip('the answer carries no signature in any document')

/** The doubts about a signature, where there is none. */
export const noSignature = { 'wrong-signature': unsigned, 'no-signature': unsigned }

const under = (path: string, proof: Proof): Proof =>
  Object.fromEntries(Object.entries(proof).map(([name, fits]) => [`${path}${name}`, fits]))

/** The same of an order, wherever it stands in an answer with this code. */
export const ofOrder = (code: RegExp, order: Proof): readonly Proof[] =>
  ['', 'data.', 'data.0.'].map(path => ({ code, ...under(path, order) }))
