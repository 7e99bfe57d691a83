import { type Posted, readQuery } from '../../../../php/form.ts'
import { intval } from '../../../../php/values.ts'
import type { Content } from '../../../gateway.ts'
import { findMerchant } from '../../checks.ts'
import type { Call, CallDescription, Reply } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { type Codes, refusedBy } from './answers.ts'
import type { V1Desk } from './desk.ts'
import type { MerchantSettings } from './settings.ts'

/** @source observed */
const codes: Codes = { merchant: -3, key: -3, field: -4 }

/** One action of `api.php`: what it answers to a merchant that showed its key. */
interface Action {
  readonly name: string
  readonly act: string
  readonly read?: NonNullable<CallDescription<V1Desk>['read']>
  readonly codes?: Codes
  readonly orderIdOf?: NonNullable<CallDescription<V1Desk>['orderIdOf']>
  /** What comes before the merchant is looked at. */
  readonly before?: (desk: V1Desk) => void
  answer(call: Call<V1Desk>, merchant: MerchantSettings): Reply
}

/** The name of the action is always in the query; the rest too, but for what is posted. @source observed */
export const actionCall = ({
  act,
  before,
  answer,
  ...action
}: Action): CallDescription<V1Desk> => ({
  ...{ path: '/api.php', read: readQuery, ...action },
  takes: message => readQuery(message).text.act === act,
  answer(call) {
    before?.(call.desk)
    return answer(call, keyHolder(call.desk, call.posted))
  },
  refuse: refusal => refusedBy({ ...codes, ...action.codes }, refusal),
})

/** Whoever shows the key itself. @source the family's V1 document; public server code */
function keyHolder(desk: V1Desk, { text }: Posted): MerchantSettings {
  const merchant = findMerchant(desk, intval(text.pid), '商户ID不存在')
  if (text.key === merchant.secret) return merchant
  throw new Refusal('key', '商户密钥错误')
}

export const jsonOf = (value: Readonly<Record<string, unknown>>): Content => ({
  kind: 'json',
  value,
})

/** Any other action. */
export const unknownAction: CallDescription<V1Desk> = {
  name: 'unknown',
  path: '/api.php',
  read: readQuery,
  answer() {
    throw new Refusal('action', 'No Act!')
  },
  refuse: refusal => refusedBy({ action: -5 }, refusal),
}
