import { compileRecipe, type Recipe } from '../../packages/core/src/signing.ts'
import { requestRecipe } from '../../packages/epay-mapi/src/recipes.ts'
import { sha256Recipe } from '../../packages/mpay/src/recipes.ts'
import { type Libraries, withLibraries } from './libraries.ts'
import { measure } from './measure.ts'
import { microseconds, type Row } from './rows.ts'
import { eightFields, merchant, notified, platform, secret } from './samples.ts'

const compared = (what: string, against: string, ours: number, theirs: number): Row => ({
  what,
  against: `${against} (times faster)`,
  ours: microseconds(ours),
  theirs: microseconds(theirs),
  value: theirs / ours,
  unit: 'x',
})

const signing = ({ payshift, Easypay }: Libraries): Row[] => {
  const { sign } = compileRecipe(requestRecipe)
  const expected = sign(eightFields, secret)
  if (payshift.sign(eightFields, secret) !== expected) throw new Error('payshift signs otherwise')
  const { pid, ...more } = eightFields
  const easypay = new Easypay({ domain: 'https://gateway.example', pid, key: secret })
  const times = measure({
    ours: () => sign(eightFields, secret),
    payshift: () => payshift.sign(eightFields, secret),
    easypay: () => easypay.qrpay(more),
  })
  const what = 'MD5 sign, eight fields'
  return [
    compared(what, 'payshift, sign', times.ours, times.payshift),
    compared(what, 'easypay-node-sdk, qrpay without its sending', times.ours, times.easypay),
  ]
}

const checking = ({ alipay }: Libraries): Row[] => {
  const signer = compileRecipe(sha256Recipe)
  const fields = { ...notified(0), sign_type: 'RSA2' }
  const message = signer.signed(fields, platform.privateKey)
  const sdk = new alipay.AlipaySdk({
    appId: '1',
    privateKey: merchant.privateKey.export({ format: 'pem', type: 'pkcs1' }),
    alipayPublicKey: platform.publicKey.export({ format: 'pem', type: 'spki' }),
  })
  if (!sdk.checkNotifySignV2(message)) throw new Error('alipay-sdk does not take the signature')
  const keys = [platform.publicKey]
  const times = measure({
    ours: () => signer.verify({ decoded: message }, keys),
    alipay: () => sdk.checkNotifySignV2(message),
  })
  return [
    compared(
      'RSA-SHA256 verify, ten fields',
      'alipay-sdk, checkNotifySignV2',
      times.ours,
      times.alipay,
    ),
  ]
}

const hmacRecipe: Recipe = {
  ...sha256Recipe,
  digest: 'hmac-sha256',
  encoding: 'hex',
}

const webhook = ({ stripe }: Libraries): Row[] => {
  const signer = compileRecipe(hmacRecipe)
  const message = signer.signed(eightFields, secret)
  const payload = JSON.stringify(eightFields)
  const header = stripe.webhooks.generateTestHeaderString({ payload, secret })
  const times = measure({
    ours: () => signer.verify({ decoded: message }, [secret]),
    stripe: () => stripe.webhooks.constructEvent(payload, header, secret),
  })
  return [
    compared(
      'HMAC-SHA256 verify, eight fields',
      'stripe, webhooks.constructEvent',
      times.ours,
      times.stripe,
    ),
  ]
}

/** The same work done by libraries of the field. */
export const otherRows = (): Promise<Row[]> =>
  withLibraries(libraries => [...signing(libraries), ...checking(libraries), ...webhook(libraries)])
