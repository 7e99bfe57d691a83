import { nodeCrypto } from '../../node-crypto.ts'
import { type Attempt, isAsymmetric } from '../attempt.ts'
import { allOf, attemptChange, rarely } from '../changes.ts'
import { digestNames, digests, type Hash } from '../hash.ts'
import type { Slip } from '../slip.ts'

const wordsOf = ({ name, keyed, twice, half }: Hash) => {
  const word = `${keyed ? 'HMAC with ' : ''}${digests[name].words}`
  return `${word}${twice ? ' twice' : ''}${half ? ', half of it' : ''}`
}

const hashed = (hash: Hash) => attemptChange(() => ({ hash }), wordsOf(hash))

/** A keyed digest has the key already, so the text goes without; or the key is joined all the same. */
const keyed = (hash: Hash) =>
  attemptChange(() => ({ hash, place: text => text }), `${wordsOf(hash)} over the text alone`)

const plainOverKey = (hash: Hash) =>
  attemptChange(
    () => ({ hash, place: (text, key) => `${text}&key=${key}` }),
    `${wordsOf(hash)} over the text with \`&key=\` and the key`,
  )

const symmetric = (base: Attempt) => {
  const other = (hash: Hash) => hash.name !== base.hash.name || hash.keyed !== base.hash.keyed
  const plain = digestNames.map(name => ({ name, keyed: false }))
  const hmac = digestNames.map(name => ({ name, keyed: true }))
  return allOf(
    ...plain.filter(other).map(hash => hashed(hash)),
    ...hmac.map(keyed),
    ...hmac.map(hash => hashed(hash)),
    ...(base.recipe.key === null ? plain.map(plainOverKey) : []),
    rarely(
      ...plain.map(hash => hashed({ ...hash, twice: true })),
      hashed({ name: 'md5', keyed: false, half: true }),
    ),
  )(base)
}

const digestOfText = (name: Hash['name']) =>
  attemptChange(
    ({ finish }) => ({ finish: text => nodeCrypto().hash(name, finish(text), 'hex') }),
    `${digests[name].words} over the hex digest of the text`,
  )

/** Which digest is made of the text. For RSA the signature itself tells the digest. */
export const digestSlips: readonly Slip[] = [
  {
    cause: 'digest-algorithm',
    on: 'digest',
    says: 'The other side used {detail}.',
    fix: 'Agree on one algorithm: set the one that the gateway’s document or console names.',
    changes: base => (isAsymmetric(base.recipe) ? [] : symmetric(base)),
  },
  {
    cause: 'digest-algorithm',
    on: 'digest',
    says: 'The other side signed {detail}.',
    fix: 'Sign the text itself: the RSA functions hash it by themselves.',
    changes: base =>
      isAsymmetric(base.recipe) ? allOf(...digestNames.map(digestOfText))(base) : [],
  },
  {
    cause: 'digest-algorithm',
    on: 'digest',
    says: 'The other side used RSA with PSS padding.',
    fix: 'Use PKCS#1 v1.5 padding, as the gateways of this kind do.',
    changes: base =>
      isAsymmetric(base.recipe) ? rarely(attemptChange(() => ({ padding: 'pss' })))(base) : [],
  },
]
