import type { Sandbox } from '../../../src/index.ts'
import { type Changes, without } from './fields.ts'
import { ask, type Fields, merchantId, paymentFields, sealedBody, signed } from './merchant.ts'
import { lastOf } from './refunds.ts'

export const cardPaths = {
  bind: '/v1/bankcardbind',
  // Without its second "i": so the gateway spells it.
  confirmBind: '/v1/bankcardbindverfy',
  list: '/bankcardbindlist.htm',
  unbind: '/bankcardunbind.htm',
} as const

const names = ['card_no', 'acct_name', 'bind_mob', 'id_type', 'id_no', 'risk_item'] as const

export const bindingFields: Fields = {
  oid_partner: merchantId,
  user_id: '15452',
  pay_type: '2',
  ...Object.fromEntries(names.map(name => [name, paymentFields[name] ?? ''])),
  no_order: 'B0000000001',
  dt_order: '20240805035739',
}

type How = Parameters<typeof signed>[1]

/** Applies for a binding with these changes; a field that is `undefined` is left out. */
export const bind = (sandbox: Sandbox, changes: Changes = {}, how: How = {}): Promise<Fields> => {
  const fields = signed(without({ ...bindingFields, ...changes }), how)
  return ask(sandbox, cardPaths.bind, sealedBody(fields))
}

/** Confirms the newest binding, with its token and the code of the SMS. */
export const confirmBind = (sandbox: Sandbox, changes: Changes = {}, how: How = {}) => {
  const { details, fields } = lastOf(sandbox, 'binding')
  const said = { oid_partner: merchantId, user_id: fields.user_id, verify_code: '123456' }
  const token = details.token ?? 'no-token'
  return ask(sandbox, cardPaths.confirmBind, signed(without({ ...said, token, ...changes }), how))
}

export async function bound(sandbox: Sandbox, changes: Changes = {}): Promise<Fields> {
  const answer = await bind(sandbox, changes)
  // without SMS codes there is nothing to confirm
  return answer.ret_code === '0000' ? answer : confirmBind(sandbox)
}

/** What a list of cards says. */
type CardList = { readonly agreement_list?: readonly Fields[] } & Readonly<
  Record<'ret_code' | 'ret_msg' | 'user_id' | 'count' | 'sign' | 'sign_type', string>
>

export const list = async (
  sandbox: Sandbox,
  changes: Changes = {},
  how: How = {},
): Promise<CardList> => {
  const fields = without({ oid_partner: merchantId, user_id: '15452', offset: '0', ...changes })
  const answer: unknown = await ask(sandbox, cardPaths.list, signed(fields, how))
  // The list is the one member that is not text.
  return answer as CardList
}

export const unbind = (sandbox: Sandbox, changes: Changes = {}, how: How = {}): Promise<Fields> => {
  const fields = without({ oid_partner: merchantId, user_id: '15452', ...changes })
  return ask(sandbox, cardPaths.unbind, signed(fields, how))
}

/** A payment in which an agreement takes the place of the card. */
export const withoutCard: Changes = {
  ...{ card_no: undefined, acct_name: undefined, bind_mob: undefined },
  ...{ id_type: undefined, id_no: undefined },
}
