import { type Client, ConfigError } from '@pay/core/provider'
import type { EoopayOptions } from './settings.ts'

const refuseUnsent = (
  provider: string,
  setting: string,
  listed: 'all' | readonly string[],
  sent: readonly (string | null)[],
) => {
  if (listed === 'all' || listed.every(name => sent.includes(name))) return
  throw new ConfigError(provider, setting, 'names a field that the call does not send')
}

/** What a list of signed fields names has to be sent: a misspelled one would stay unsigned in silence. */
export const refuseUnsentFields = (id: string, options: EoopayOptions, { identity }: Client) => {
  const sentBy = (call: string, ...more: readonly string[]) => [
    ...more,
    ...identity.operations
      .filter(({ name }) => name === call)
      .flatMap(({ fields }) => fields.map(({ wire }) => wire)),
  ]
  const { payoutSignFields, checkOrderSignFields } = options
  refuseUnsent(
    id,
    'payoutSignFields',
    payoutSignFields,
    sentBy('payouts.create', 'mchid', 'applydate'),
  )
  refuseUnsent(
    id,
    'checkOrderSignFields',
    checkOrderSignFields,
    sentBy('payments.submitReference', 'pay_memberid'),
  )
}
