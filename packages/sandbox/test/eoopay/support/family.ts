import {
  createSandbox,
  createVirtualClock,
  type EoopayMerchant,
  type EoopaySettings,
} from '../../../src/index.ts'
import { type Fields, merchants } from '../../support/merchant.ts'

/** A gateway with habits of the family's, for the merchant in Myanmar. */
export const open = (merchant: Partial<EoopayMerchant>, more: EoopaySettings = {}) => {
  const clock = createVirtualClock()
  const deliver = async () => new Response('OK')
  const eoopay = { ...more, merchants: [{ ...merchants[0], ...merchant }] }
  return { clock, sandbox: createSandbox({ clock, deliver, gateways: { eoopay } }) }
}

export const depositQuestion: Fields = { pay_memberid: '10006', pay_orderid: 'T0000000001' }
export const payoutQuestion: Fields = { mchid: '10006', out_trade_no: 'W0000000001' }
