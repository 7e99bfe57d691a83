import { type Posted, readPosted, readQuery } from '../../../../php/form.ts'
import { intval } from '../../../../php/values.ts'
import type { IncomingMessage } from '../../../gateway.ts'
import type { Fields } from '../../checks.ts'
import { findMerchant } from '../../checks.ts'
import { Refusal } from '../../refusal.ts'
import type { RainbowDesk, RainbowMerchant } from './desk.ts'

/** From the query where it names the merchant, and from what was posted otherwise. */
export function queryFirst(message: IncomingMessage): Posted | Promise<Posted> {
  const query = readQuery(message)
  return 'pid' in query.text ? query : readPosted(message)
}

/** @throws {Refusal} `empty` without any `pid`, `merchant` when it is nobody's. */
export function knownMerchant<M extends RainbowMerchant>(desk: RainbowDesk<M>, fields: Fields): M {
  if (fields.pid === undefined) throw new Refusal('empty', '未传入任何参数')
  const pid = intval(fields.pid)
  if (pid === '0') throw new Refusal('merchant', '商户ID不能为空')
  return findMerchant(desk, pid, '商户不存在！')
}
