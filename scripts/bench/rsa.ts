import { sign, verify } from 'node:crypto'
import { compileRecipe } from '../../packages/core/src/signing.ts'
import { rsaRecipe } from '../../packages/mpay/src/recipes.ts'
import { measure } from './measure.ts'
import { microseconds, type Row } from './rows.ts'
import { notified, platform } from './samples.ts'

const signer = compileRecipe(rsaRecipe)
const messages = Array.from({ length: 64 }, (_, at) =>
  signer.signed(notified(at), platform.privateKey),
)
const texts = messages.map(message => Buffer.from(signer.text(message)))
const signatures = messages.map(({ sign: text = '' }) => Buffer.from(text, 'base64'))
const nothing = Buffer.alloc(0)

const keys = [platform.publicKey]
const at64 = <T>(list: readonly T[], at: number, none: T) => list[at % 64] ?? none

/** Signing and checking with a key pair, held against the bare functions with ready keys and bytes. */
export const rsaRows = (): Row[] => {
  const times = measure(
    {
      bareSign: at => sign('RSA-MD5', at64(texts, at, nothing), platform.privateKey),
      sign: at => signer.sign(at64(messages, at, {}), platform.privateKey),
      bareVerify: at =>
        verify(
          'RSA-MD5',
          at64(texts, at, nothing),
          platform.publicKey,
          at64(signatures, at, nothing),
        ),
      verify: at => signer.verify({ decoded: at64(messages, at, {}) }, keys),
    },
    { rounds: 300, calls: 10 },
  )
  const over = (what: string, ours: number, bare: number): Row => ({
    what,
    against: 'the bare function with ready key and bytes (more)',
    ours: microseconds(ours),
    theirs: microseconds(bare),
    value: (ours - bare) / 1000,
    unit: 'µs',
    limit: { kind: 'at-most', value: 5 },
  })
  return [
    over('RSA sign, ten fields, 1024 bits', times.sign, times.bareSign),
    over('RSA verify, ten fields, 1024 bits', times.verify, times.bareVerify),
  ]
}
