import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Every field that a document names, copied from it a second time. */
const documented = {
  'what create takes': `oid_partner sign_type sign user_id platform busi_partner no_order dt_order
    name_goods info_order money_order notify_url valid_order risk_item shareing_data pay_type card_no
    bank_code acct_name bind_mob id_type id_no vali_date cvv2 no_agree ext_param oid_partner pay_load`,
  'what create and confirm answer': `ret_code ret_msg oid_partner sign_type sign no_order dt_order
    oid_paybill money_order token info_order settle_date no_agree result_pay`,
  'what confirm takes': 'oid_partner no_order token money_order verify_code sign_type sign',
  'what a binding takes': `user_id oid_partner sign_type sign pay_type api_version risk_item id_type
    id_no acct_name card_no bind_mob notify_url no_order dt_order platform vali_date cvv2 token
    verify_code`,
  'what a binding answers':
    'sign_type sign oid_partner user_id token dt_order no_order card_no no_agree',
  'what a query takes': 'oid_partner sign_type sign no_order dt_order oid_paybill query_version',
  'what a query answers': `ret_code ret_msg oid_partner sign_type sign no_order dt_order oid_paybill
    money_order result_pay settle_date info_order pay_type bank_code bank_name memo card_no
    credential_name card_number reqchnl_serialno finchnl_serialno channel_user_id ext_data`,
  'what a refund takes': `oid_partner sign_type sign no_refund dt_refund money_refund notify_url
    oid_paybill no_order dt_order trader_refund oid_refundno`,
  'what a refund answers': `sign_type sign oid_partner no_refund dt_refund money_refund oid_refundno
    sta_refund settle_date money_foreign_refund rate_id rate exchange_bankcode`,
  'what a list takes':
    'oid_partner user_id offset platform pay_type no_agree card_no sign_type sign',
  'what a list answers': `ret_code ret_msg sign_type sign oid_paybill user_id count agreement_list
    aggrement_list no_agree card_no bank_code bank_name card_type bind_mobile`,
  'what an unbinding takes': 'oid_partner user_id no_agree pay_type platform sign_type sign',
  'what a notification says': `oid_partner sign_type sign no_order dt_order oid_paybill money_order
    result_pay pay_type settle_date info_order bank_code no_agree id_type id_no acct_name card_no`,
} as const

const folder = new URL('../src/', import.meta.url)
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name =>
    readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, ''),
  )
  .join('\n')

const sources = read('../SOURCES.md')
const setAside = sources.slice(sources.indexOf('## Received and not used'))

const isUsed = (field: string) => new RegExp(`\\b${field}\\b`).test(code)

describe('the documented fields', () => {
  it.each(Object.entries(documented))(
    'of %s are sent, read, or set aside with a reason',
    (_, fields) => {
      const missing = fields
        .split(/\s+/)
        .filter(field => !isUsed(field) && !setAside.includes(`\`${field}\``))
      expect(missing).toEqual([])
    },
  )
})
