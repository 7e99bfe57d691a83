import { constants, createHash, privateEncrypt, sign } from 'node:crypto'
import { createMarks, describeAttackClasses } from '@pay/conformance'
import { createMpay } from '../src/index.ts'
import { notifications } from './support/conformance/notifications.ts'
import { confirmPayment, createPayment } from './support/conformance/payments.ts'
import { createRefund } from './support/conformance/refunds.ts'
import { gatewayKeys, merchant, privatePem, publicBase64 } from './support/keys.ts'
import { type Message, textToSign } from './support/wire.ts'

const marks = createMarks()
const privateKey = privatePem(merchant)
for (const line of privateKey.split('\n').slice(2, 6)) marks.note(line)

const flat = (message: Message) => message as Readonly<Record<string, string>> // this gateway sends text
const digestOf = (message: Message) => createHash('md5').update(textToSign(message)).digest()

/** What stands before an MD5 digest in a signature. @source RFC 8017, 9.2, note 1 */
const prefix = Buffer.from('3020300c06082a864886f70d020505000410', 'hex')
const blockLength = 128

/** Signs a block as it is, which only the gateway's key can: what is wrong is the padding alone. */
const block = (make: (digest: Buffer) => readonly Buffer[]) => (message: Message) => {
  const bytes = Buffer.concat(make(digestOf(message)))
  const padded = Buffer.concat([bytes, Buffer.alloc(blockLength - bytes.length, 0xff)])
  const key = { key: gatewayKeys.privateKey, padding: constants.RSA_NO_PADDING }
  return flat({ ...message, sign: privateEncrypt(key, padded).toString('base64') })
}

const begin = (filling: number, type = 1) =>
  Buffer.from([0, type, ...Array.from({ length: filling }, () => 0xff), 0])
const whole = blockLength - 3 - prefix.length - 16

const paddings = {
  'bytes after the digest': block(digest => [begin(8), prefix, digest]),
  'no filling': block(digest => [begin(0), prefix, digest]),
  'a block of another type': block(digest => [begin(whole, 2), prefix, digest]),
  'only the end is right': block(digest => [
    ...[Buffer.alloc(blockLength - prefix.length - 16, 0), prefix, digest],
  ]),
  'a digest without its name': block(digest => [begin(blockLength - 3 - 16), digest]),
  'the digest of another algorithm': block(digest => [
    ...[begin(whole), Buffer.from(prefix.toString('hex').replace('0205', '0202'), 'hex'), digest],
  ]),
  PSS: (message: Message) => {
    const key = { key: gatewayKeys.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }
    const made = sign('RSA-MD5', Buffer.from(textToSign(message)), key)
    return flat({ ...message, sign: made.toString('base64') })
  },
}

describeAttackClasses(createMpay, {
  settings: {
    ...{ merchantId: '201304121000001004' },
    ...{ privateKey, platformPublicKey: publicBase64(gatewayKeys) },
  },
  secrets: { privateKey: 'private-key' },
  hosts: ['pay', 'query', 'trade'],
  otherAccount: '201304121000001005',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createMpay' },
  writes: {
    'payments.create': createPayment(marks),
    'payments.confirm': confirmPayment(marks),
    'refunds.create': createRefund,
  },
  notifications: notifications(marks),
  credited: 'money_order',
  unkeyed: fields => flat({ ...fields, sign: digestOf(fields).toString('base64') }),
  paddings,
})
