import type { AnyOperation, CheckedInput, Context } from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import type { Gateway } from './gateway.ts'
import { timestampOf } from './timestamp.ts'

type Sent = Pick<AnyOperation, 'recipe' | 'encode'>

/** The fields of a signed call: the merchant's number, what was given, and how it is signed. */
export const signedFields =
  ({ dialect: { signs } }: Gateway) =>
  ({ wire }: Pick<CheckedInput, 'wire'>, { account, now }: Context): Fields => ({
    pid: account,
    ...wire,
    ...(signs.isTimed && { timestamp: timestampOf(now) }),
    sign_type: signs.type,
  })

const signed = (gateway: Gateway): Sent => ({
  recipe: gateway.dialect.signs.requests,
  encode: signedFields(gateway),
})

/** Instead of a signature, the key itself is sent. */
const keyed = (more: Fields): Sent & Pick<AnyOperation, 'keyIn'> => ({
  recipe: null,
  keyIn: 'key',
  encode: ({ wire }, { account }) => ({ ...more, pid: account, ...wire }),
})

const areAnswersSigned = ({ dialect }: Gateway) => dialect.signs.answers !== null

/** How the gateway is asked: signed, or with the key in the address, under the name of an action. */
export const question = (
  gateway: Gateway,
  act: string,
): Sent & Pick<AnyOperation, 'method' | 'keyIn'> =>
  areAnswersSigned(gateway) ? signed(gateway) : { ...keyed({ act }), method: 'GET' }

/** How a refund is asked for: signed, or with the key among the fields. */
export const refundRequest = (gateway: Gateway): Sent & Pick<AnyOperation, 'keyIn'> =>
  areAnswersSigned(gateway) ? signed(gateway) : keyed({})
