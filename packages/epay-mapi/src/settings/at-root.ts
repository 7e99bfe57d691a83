/** Pages and calls of the family whose addresses are pasted in the place of the gateway's root. */
const pasted = [
  String.raw`/pay/mapi\.php`,
  String.raw`/(?:mapi|submit|api|qrcode)\.php`,
  '/pay/(?:apisubmit|chaorder)',
  '/api/findorder',
  '/api/pay/(?:create|submit|query|refund|refundquery|close)',
]

const callAddress = new RegExp(`(?:${pasted.join('|')})/*$`)

/** The settings with the gateway's root as their address, where the address of a call was pasted. */
export const atRoot = <S extends { readonly baseUrl: string }>(settings: S): S => {
  const given: unknown = settings?.baseUrl // core says what is wrong with anything but text
  return typeof given === 'string'
    ? { ...settings, baseUrl: given.trim().replace(callAddress, '') }
    : settings
}
