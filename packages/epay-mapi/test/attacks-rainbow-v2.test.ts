import { constants, createHash, privateEncrypt, sign } from 'node:crypto'
import { createMarks, describeAttackClasses } from '@pay/conformance'
import { notificationsV2 } from './support/conformance/notifications.ts'
import { createPayment } from './support/conformance/rainbow-v2/create-payment.ts'
import { createRefund } from './support/conformance/rainbow-v2/refunds.ts'
import { type Fields, merchantId } from './support/merchant.ts'
import { createRainbowV2 } from './support/rainbow-v2.ts'
import { ours, platform, privatePem, publicBase64, signedText } from './support/rsa.ts'

const marks = createMarks()
const privateKey = privatePem(ours)
for (const line of privateKey.split('\n').slice(2, 6)) marks.note(line)

const digestOf = (fields: Fields) => createHash('sha256').update(signedText(fields)).digest()

/** What stands before a SHA-256 digest in a signature. @source RFC 8017, 9.2, note 1 */
const prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex')
const blockLength = 128

/** Signs a block as it is, which only the platform's key can: what is wrong is the padding alone. */
const block =
  (make: (digest: Buffer) => readonly Buffer[]) =>
  (fields: Fields): Fields => {
    const bytes = Buffer.concat(make(digestOf(fields)))
    const padded = Buffer.concat([bytes, Buffer.alloc(blockLength - bytes.length, 0xff)])
    const key = { key: platform.privateKey, padding: constants.RSA_NO_PADDING }
    return { ...fields, sign: privateEncrypt(key, padded).toString('base64'), sign_type: 'RSA' }
  }

const begin = (filling: number, type = 1) =>
  Buffer.from([0, type, ...Array.from({ length: filling }, () => 0xff), 0])
const whole = blockLength - 3 - prefix.length - 32

const paddings = {
  'bytes after the digest': block(digest => [begin(8), prefix, digest]),
  'no filling': block(digest => [begin(0), prefix, digest]),
  'a block of another type': block(digest => [begin(whole, 2), prefix, digest]),
  'a digest without its name': block(digest => [begin(blockLength - 3 - 32), digest]),
  PSS: (fields: Fields): Fields => {
    const key = { key: platform.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }
    const made = sign('RSA-SHA256', Buffer.from(signedText(fields)), key)
    return { ...fields, sign: made.toString('base64'), sign_type: 'RSA' }
  },
}

describeAttackClasses(createRainbowV2, {
  settings: {
    ...{ dialect: 'rainbow-v2', baseUrl: 'https://gateway.invalid', merchantId },
    ...{ privateKey, platformPublicKey: publicBase64(platform) },
  },
  secrets: { privateKey: 'private-key' },
  otherAccount: '1002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createEpayMapi' },
  writes: { 'payments.create': createPayment(marks), 'refunds.create': createRefund },
  notifications: notificationsV2,
  credited: 'money',
  unkeyed: fields => ({
    ...fields,
    sign: digestOf(fields).toString('base64'),
    sign_type: 'RSA',
  }),
  paddings,
})
