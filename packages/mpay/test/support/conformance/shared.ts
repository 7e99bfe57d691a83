import type { Answer, Marks } from '@pay/conformance'
import { riskItem } from '../../../src/index.ts'
import { gatewayKeys } from '../keys.ts'
import { isSignedBy, type Message, signed } from '../wire.ts'

/** Makes the ordinary answer of a call, changed before it is signed. */
export type Accepted = (more?: Message) => { readonly body: string }

/** The same answer without its signature. */
export const unsigned = ({ body }: { readonly body: string }): string => {
  const { sign: _, ...rest } = JSON.parse(body)
  return JSON.stringify(rest)
}

/** Objects and lists have no place in what is signed. */
const scalarsIn = (message: Answer) =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => Object(value) !== value))

/** Signs a mutated answer as the gateway would. */
export const resign = (message: Answer): Answer => ({
  ...message,
  ...signed(scalarsIn(message), gatewayKeys.privateKey),
})

/** What has to stand in every answer that decides. */
export const proofOfSigner = {
  ret_code: /^0000$/,
  oid_partner: /^201304121000001004$/,
  sign: (_: string, message: Answer) => isSignedBy(scalarsIn(message), gatewayKeys.publicKey),
}

export const oneOf = (codes: readonly string[]): RegExp => new RegExp(`^(?:${codes.join('|')})$`)

/** Markers in everything of a card that is long enough for one. */
export const markedCard = (marks: Marks) => ({
  number: marks.digits(16),
  holder: `李 ${marks.word()}`,
  phone: `1${marks.digits(10)}`,
  identityNumber: marks.digits(18),
  expiry: '2908',
  cvv: '1234',
})

export const markedRisk = (marks: Marks): string =>
  riskItem({
    category: '2009',
    userNumber: marks.word(),
    registeredAt: '20240101120000',
    goods: '点读机',
  }).reveal()
