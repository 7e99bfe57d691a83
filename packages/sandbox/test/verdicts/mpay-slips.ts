import { type Fields, keys, neighbourId, sealedBody } from '../mpay/support/merchant.ts'
import { anyValue, type Random } from '../support/random-forms.ts'
import { often, oneOf } from './slips.ts'

const wrong: Readonly<Record<string, readonly string[]>> = {
  busi_partner: ['101002', '10100'],
  dt_order: ['20240230000000', '2024080503573', '20240229235959'],
  name_goods: ['测'.repeat(40), '测'.repeat(41)],
  money_order: ['0.00', '0.01', '1', '1.0', '99999999.00', '99999999.01', '1e2', '-1.00'],
  notify_url: [
    'ftp://m.example',
    `https://m.example/${'x'.repeat(111)}`,
    'https://m.example/x?a=1',
  ],
  valid_order: ['0', '10080', '1000000', '1.5'],
  risk_item: ['{}', '[]', 'x', '{"frms_ware_category":"20"}', '{"frms_ware_category":2009}'],
  pay_type: ['27', 'P', 'D', 'M', '28', 'p'],
  card_no: ['622202000000', '62220200000000001234', '6222 0200 0000 1234'],
  bind_mob: ['28667341234', '1866734123'],
  id_type: ['X', 'Y', '00'],
  id_no: ['33040119800101461X', '330401198001', '330401198001014'],
  vali_date: ['2612', '1226', '2613', '26'],
  verify_code: ['12345', '1234567', '12345a', '000000'],
  query_version: ['1.1', '4.0', '2.0'],
  dt_refund: ['20240230000000', '2024080610111', '20240229235959'],
  money_refund: ['0.00', '1', '1.0', '99999999.01', '55.41', '-1.00'],
  no_refund: ['x'.repeat(33), '测'.repeat(32)],
  trader_refund: ['201304121000001004', '1'],
  offset: ['10', '-1', '123456789'],
  api_version: ['2.1', '1.0'],
  platform: ['测'.repeat(33)],
  oid_partner: ['999999999999999999', '20130412100000100', ''],
  sign_type: ['rsa', 'RSA2', 'SHA256withRSA', ''],
}

/** One field wrong, missing, empty or more, before it is signed. */
export function slipped(random: Random, fields: Fields): Fields {
  const name = oneOf(random, Object.keys(fields))
  const { [name]: _, ...others } = fields
  const bad = wrong[name]
  if (bad && random.below(3) === 0) return { ...fields, [name]: oneOf(random, bad) }
  return oneOf(random, [
    ...often(12, fields),
    ...[others, { ...fields, [name]: '' }, { ...fields, undocumented: anyValue(random) }],
  ])
}

/** Everybody's key but the right one, seldom. */
export const keyOf = (random: Random, id: string | undefined): string =>
  random.below(25) === 0 || id === neighbourId
    ? keys.neighbour.privateKey
    : keys.merchant.privateKey

/** Text for text, and now and then what a program makes of it that knows no better. */
export function written(random: Random, fields: Fields): string {
  const text = JSON.stringify(fields)
  return oneOf(random, [
    ...often(40, text),
    ...[text.slice(1), `[${text}]`, `\uFEFF${text}`, text.replace('{', '{"deep":{"a":1},')],
    ...[text.replace('{', '{"nothing":null,'), text.replace('{', '{"unsigned":1.50,'), ''],
    // The sealed text knows no touching; a field of an open one does.
    text.replace('"M', '"N'),
  ])
}

export function sealedSomehow(random: Random, message: Fields): Fields {
  const right = sealedBody(message)
  const touched = right.pay_load.replace(/.{4}$/, 'AAA=')
  return oneOf(random, [
    ...often(20, right),
    { ...right, pay_load: touched },
    { ...right, pay_load: right.pay_load.replace('lianpay1_0_1', 'lianpay1_0_2') },
    { ...right, oid_partner: neighbourId },
    { oid_partner: right.oid_partner },
  ])
}
