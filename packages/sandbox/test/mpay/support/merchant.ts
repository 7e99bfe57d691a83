import {
  constants,
  createCipheriv,
  createHmac,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  publicEncrypt,
} from 'node:crypto'
import {
  createSandbox,
  createVirtualClock,
  type MpayMerchant,
  type MpaySettings,
  type Order,
  type Sandbox,
} from '../../../src/index.ts'

export type Fields = Readonly<Record<string, string>>
export type SignType = 'RSA' | 'SHA256withRSA'

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** The merchant's, a neighbour's, and the gateway's. */
export const keys = { merchant: pair(), neighbour: pair(), platform: pair() }

export const merchantId = '201304121000001004'
export const neighbourId = '201408071000001543'

export const mpayWith = (
  merchant: Partial<MpayMerchant> = {},
  settings: MpaySettings = {},
): MpaySettings => ({
  ...settings,
  platformPrivateKey: keys.platform.privateKey,
  merchants: [
    { ...merchant, id: merchantId, publicKey: keys.merchant.publicKey },
    { id: neighbourId, publicKey: keys.neighbour.publicKey },
  ],
})

/** A sandbox whose notifications are acknowledged, on a clock of its own. */
export function open(merchant: Partial<MpayMerchant> = {}, settings: MpaySettings = {}) {
  const clock = createVirtualClock()
  const deliver = async () => Response.json({ ret_code: '0000', ret_msg: 'ok' })
  const sandbox = createSandbox({
    clock,
    deliver,
    gateways: { mpay: mpayWith(merchant, settings) },
  })
  return { sandbox, clock }
}

const digests = { RSA: 'md5WithRSAEncryption', SHA256withRSA: 'sha256WithRSAEncryption' } as const

/** The rule in its plainest words; the vectors and PHP check the simulator, this only writes requests. */
export function textOf(fields: Fields, unsigned: readonly string[] = []): string {
  const names = Object.keys(fields).filter(
    name => name !== 'sign' && fields[name] !== '' && !unsigned.includes(name),
  )
  return names
    .sort()
    .map(name => `${name}=${fields[name]}`)
    .join('&')
}

export function signed(
  fields: Fields,
  { type = 'RSA' as SignType, key = keys.merchant.privateKey } = {},
): Fields {
  const full = { sign_type: type, ...fields }
  const sign = createSign(digests[type]).update(textOf(full)).sign(key, 'base64')
  return { ...full, sign }
}

/** Whether the gateway signed a message, all of it but the fields named. */
export function isSigned(
  { sign = '', ...fields }: Fields,
  { type = 'RSA' as SignType, unsigned = [] as readonly string[] } = {},
): boolean {
  const text = textOf(fields, unsigned)
  return createVerify(digests[type]).update(text).verify(keys.platform.publicKey, sign, 'base64')
}

export interface Parts {
  readonly hmacKey: string
  readonly aesKey: string
  readonly nonce: string
  /** What is done to every piece of base64. */
  readonly wrap?: (base64: string) => string
}

export const parts: Parts = {
  hmacKey: '0123456789ABCDEFGHIJKLMNOPQRSTUV',
  aesKey: 'VUTSRQPONMLKJIHGFEDCBA9876543210',
  nonce: 'BANXYT1A',
}

/** The envelope, piece by piece. */
export function seal(message: string, { hmacKey, aesKey, nonce, wrap = x => x }: Parts = parts) {
  const key = createPublicKey(keys.platform.publicKey)
  const oaep = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
  const base64 = (bytes: Buffer) => wrap(bytes.toString('base64'))
  const counter = Buffer.from(`${nonce}\0\0\0\0\0\0\0\u0001`)
  const cipher = createCipheriv('aes-256-ctr', aesKey, counter)
  const body = `${base64(Buffer.from(nonce))}$${base64(cipher.update(message))}`
  const mac = createHmac('sha256', hmacKey).update(body).digest()
  const wrapped = [hmacKey, aesKey].map(text => base64(publicEncrypt(oaep, Buffer.from(text))))
  return ['lianpay1_0_1', ...wrapped, body, base64(mac)].join('$')
}

export const paymentFields: Fields = {
  oid_partner: merchantId,
  user_id: '15452',
  busi_partner: '101001',
  no_order: 'M0000000001',
  dt_order: '20240805035739',
  name_goods: '点读机',
  money_order: '55.40',
  notify_url: 'https://shop.example/notify/mpay',
  risk_item: '{"frms_ware_category":"2009","user_info_mercht_userno":"15452"}',
  pay_type: '2',
  card_no: '6222020000001234',
  acct_name: '李天增',
  bind_mob: '18667341234',
  id_type: '0',
  id_no: '330401198001014616',
}

/** Any host will do: nothing leaves the process. */
export const base = 'http://gateway.example/mpay'
export const paths = {
  apply: '/v1/bankcardprepay',
  verify: '/v1/bankcardpay',
  query: '/orderquery.htm',
} as const

export const post = (
  sandbox: Sandbox,
  path: string,
  body: string,
  contentType = 'application/json;charset=utf-8',
): Promise<Response> =>
  sandbox.fetch(base + path, { method: 'POST', body, headers: { 'content-type': contentType } })

export async function ask(sandbox: Sandbox, path: string, body: unknown): Promise<Fields> {
  const response = await post(sandbox, path, JSON.stringify(body))
  // The answers of the simulator are flat objects of text.
  return (await response.json()) as Fields
}

export const sealedBody = (fields: Fields) => ({
  oid_partner: fields.oid_partner ?? '',
  pay_load: seal(JSON.stringify(fields)),
})

/** Applies with these changes; a field that is `undefined` is left out. */
export function apply(
  sandbox: Sandbox,
  changes: Readonly<Record<string, string | undefined>> = {},
  how: Parameters<typeof signed>[1] = {},
): Promise<Fields> {
  return ask(sandbox, paths.apply, sealedBody(signed(changed(changes), how)))
}

export const changed = (changes: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries({ ...paymentFields, ...changes }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

/** Confirms the newest order, with its token and the code of the SMS. */
export function confirm(sandbox: Sandbox, changes: Fields = {}): Promise<Fields> {
  const { orderId, details } = lastOrder(sandbox)
  return ask(
    sandbox,
    paths.verify,
    signed({
      ...{
        oid_partner: merchantId,
        no_order: orderId,
        money_order: paymentFields.money_order ?? '',
      },
      ...{ token: details.token ?? 'no-token', verify_code: '123456' },
      ...changes,
    }),
  )
}

export const question: Fields = {
  oid_partner: merchantId,
  no_order: 'M0000000001',
  dt_order: '20240805035739',
}

export const query = (sandbox: Sandbox, fields: Fields = question): Promise<Fields> =>
  ask(sandbox, paths.query, signed(fields))

/** The newest order; fails the test when there is none. */
export function lastOrder(sandbox: Sandbox): Order {
  const order = sandbox.orders.at(-1)
  if (!order) throw new Error('no order was created')
  return order
}

export const pay = async (sandbox: Sandbox, changes: Fields = {}): Promise<Fields> => {
  await apply(sandbox, changes)
  return confirm(sandbox)
}
