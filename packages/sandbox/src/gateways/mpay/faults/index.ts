import type { GatewayFaults } from '../../gateway.ts'
import { forgetting } from '../../spoil.ts'
import { faultsOf } from '../../spoil-tables.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { bindingWritten, cardsListed, cardUnbound } from './cards.ts'
import { paymentQueried, paymentWritten } from './payments.ts'
import { refundQueried, refundWritten } from './refunds.ts'
import { createResign } from './resign.ts'

export function createFaults(desk: Desk): GatewayFaults {
  const creating = { 'forgetful-duplicates': forgetting(gatewayId, desk) }
  const resign = createResign(desk)
  // What stands outside the signature. @source "Payment result query"; the official demo on lists
  const ofQuery = createResign(desk, ['bank_name', 'memo', 'card_no'])
  const ofList = createResign(desk, ['agreement_list', 'aggrement_list'])
  return faultsOf({
    'payments.create': { ...paymentWritten(resign), ...creating },
    'payments.confirm': paymentWritten(resign),
    'payments.query': paymentQueried(ofQuery),
    'refunds.create': { ...refundWritten(resign), ...creating },
    'refunds.query': refundQueried(resign),
    'cards.bind': bindingWritten(resign, { ret_code: '3009' }),
    'cards.confirmBind': bindingWritten(resign, { ret_code: '1900' }),
    'cards.list': cardsListed(ofList),
    'cards.unbind': cardUnbound(resign),
  })
}
