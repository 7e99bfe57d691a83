import { isSecret, type Secret, type Sensitive, secret } from '@pay/core'

/** What the gateway's risk control asks of every payment. */
export interface RiskDetails {
  /** Four digits that the gateway assigned to your trade; a wrong one is refused. */
  readonly category: string
  /** Your number of the payer. */
  readonly userNumber: Sensitive
  /** When the payer registered with you, 14 digits in UTC+8. */
  readonly registeredAt: string
  readonly goods: string
  /** Where the payer is. */
  readonly client?: 'app' | 'web' | 'h5'
  readonly phone?: Sensitive
  readonly ip?: Sensitive
  /** Phone identity, for `app`. */
  readonly imei?: Sensitive
  /** Network card address, for `web`. */
  readonly mac?: Sensitive
  readonly fullName?: Sensitive
  readonly identityNumber?: Sensitive
  /** Fields of your sector under the gateway's own names, for example `delivery_addr_city`. */
  readonly more?: Readonly<Record<string, Sensitive>>
}

const clients = { app: '10', web: '13', h5: '16' } as const

/** @source "Payment risk item", base set and additions of the direct API */
const wireNames: Readonly<Record<Exclude<keyof RiskDetails, 'more' | 'client'>, string>> = {
  category: 'frms_ware_category',
  userNumber: 'user_info_mercht_userno',
  registeredAt: 'user_info_dt_register',
  goods: 'goods_name',
  phone: 'user_info_bind_phone',
  ip: 'frms_ip_addr',
  imei: 'frms_imei',
  mac: 'frms_mac_addr',
  fullName: 'user_info_full_name',
  identityNumber: 'user_info_id_no',
}

// a Secret prints as `***`, and would be sent so
const plain = (value: Sensitive) => (isSecret(value) ? value.reveal() : value)

/**
 * Builds the risk details of a payment: JSON text, and a `Secret`, since it names the payer.
 *
 * @example
 * riskItem({ category: '2009', userNumber: '42', registeredAt: '20240101120000', goods: 'book' })
 */
export const riskItem = ({ client, more, ...details }: RiskDetails): Secret<string> => {
  const given = new Map<string, Sensitive>(Object.entries(details))
  const named = Object.entries(wireNames).flatMap(([name, wire]): [string, Sensitive][] => {
    const value = given.get(name)
    return value === undefined ? [] : [[wire, value]]
  })
  const channel = client === undefined ? {} : { frms_client_chnl: clients[client] }
  const all = Object.entries<Sensitive>({ ...Object.fromEntries(named), ...channel, ...more })
  return secret(JSON.stringify(Object.fromEntries(all.map(([name, one]) => [name, plain(one)]))))
}
