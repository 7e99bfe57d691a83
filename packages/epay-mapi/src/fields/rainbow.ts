import { choice, type FieldsOf, text } from '@pay/core/provider'
import type { Dialect } from '../dialects/dialect.ts'
import type {
  RainbowDevice,
  RainbowV1FormInput,
  RainbowV1PaymentInput,
  RainbowV2FormInput,
  RainbowV2PaymentInput,
} from '../inputs.ts'
import { method, passedThrough } from './parts.ts'
import { orderFields, returnUrl } from './payment.ts'

const devices = [
  { value: 'pc', label: 'Browser of a computer' },
  { value: 'mobile', label: 'Browser of a phone' },
  { value: 'qq', label: 'QQ on a phone' },
  { value: 'wechat', label: 'WeChat' },
  { value: 'alipay', label: 'Alipay' },
] as const satisfies readonly { readonly value: RainbowDevice; readonly label: string }[]

const isNeeded = ({ required }: Dialect, name: 'returnUrl' | 'clientIp' | 'device') =>
  required.includes(name)

const ip = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[\da-fA-F:.]{2,45})$/

const clientIp = (dialect: Dialect) =>
  text({
    label: 'Payer’s address',
    rule: 'an IPv4 or IPv6 address',
    example: '203.0.113.7',
    wire: 'clientip',
    pattern: ip,
    optional: !isNeeded(dialect, 'clientIp'),
    sensitive: true,
  })

const device = <const T extends string>(
  dialect: Dialect,
  choices: readonly { readonly value: T; readonly label: string }[],
) =>
  choice({
    label: 'Device',
    rule: `one of ${choices.map(({ value }) => value).join(', ')}`,
    example: 'pc',
    wire: 'device',
    optional: !isNeeded(dialect, 'device'),
    choices,
  })

const ext = ({ passThrough }: Dialect) => passedThrough(passThrough ?? 'param')

/** @source the family's V1 document, "API interface payment" */
export const rainbowV1Fields = (dialect: Dialect): FieldsOf<RainbowV1PaymentInput> => ({
  ...orderFields(),
  method: method(),
  clientIp: clientIp(dialect),
  device: device(dialect, [...devices, { value: 'jump', label: 'Any: answer an address' }]),
  returnUrl: returnUrl(!isNeeded(dialect, 'returnUrl')),
  ext: ext(dialect),
})

/** @source the family's V1 document, "page redirect payment" */
export const rainbowV1FormFields = (dialect: Dialect): FieldsOf<RainbowV1FormInput> => ({
  ...orderFields(),
  method: method(true),
  returnUrl: returnUrl(false),
  ext: ext(dialect),
})

const channelId = () =>
  text({
    label: 'Channel',
    rule: 'the digits of a channel’s number',
    example: '1001',
    wire: 'channel_id',
    pattern: /^[1-9]\d{0,9}$/,
    optional: true,
  })

const via = () =>
  choice({
    label: 'What is answered',
    rule: 'web or jump',
    example: 'web',
    optional: true,
    wire: 'method',
    choices: [
      { value: 'web', label: 'What fits the device' },
      { value: 'jump', label: 'An address' },
    ],
  })

/** @source the family's V2 document, "API create order" */
export const rainbowV2Fields = (dialect: Dialect): FieldsOf<RainbowV2PaymentInput> => ({
  ...orderFields(),
  method: method(),
  via: via(),
  clientIp: clientIp(dialect),
  device: device(dialect, devices),
  returnUrl: returnUrl(!isNeeded(dialect, 'returnUrl')),
  channelId: channelId(),
  ext: ext(dialect),
})

/** @source the family's V2 document, "page redirect payment" */
export const rainbowV2FormFields = (dialect: Dialect): FieldsOf<RainbowV2FormInput> => ({
  ...rainbowV1FormFields(dialect),
  channelId: channelId(),
})
