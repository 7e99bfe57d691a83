import { text } from '@pay/core/provider'

/** @source "MPAY Apply", token: 32 hexadecimal digits in samples */
export const token = text({
  label: 'Token',
  rule: 'the token of the SMS step',
  example: 'E4A27991786F7114DCAF88C266A465C2',
  wire: 'token',
  pattern: /^[\w-]{1,64}$/,
  sensitive: true,
})

/** @source "MPAY Verify", verify_code: String(6) */
export const code = text({
  label: 'SMS code',
  rule: 'the digits that the payer got, at most 6',
  example: '123456',
  wire: 'verify_code',
  pattern: /^\d{1,6}$/,
  sensitive: true,
})
