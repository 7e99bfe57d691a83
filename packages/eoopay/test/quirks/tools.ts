import { deposit, payout } from '../support/inputs.ts'
import { formOf, signed } from '../support/messages.ts'
import { type Answers, createMyanmar } from '../support/providers.ts'

/** A test for each line of a README's quirks, under its words. */
export type Quirks = Readonly<Record<string, () => void | Promise<void>>>
type Fields = Readonly<Record<string, string>>

export const link = 'https://pay.example/c/1'
export const accepted = { status: '1', payUrl: link }
export const queued = { success: true, errCode: '0' }
export const refused = { success: false, errCode: '1', errMsg: '可用余额不足' }

/** Creates a deposit that is answered so. */
export const create = (answer: object, input = deposit) =>
  createMyanmar({ 'Pay_AddOrder.html': JSON.stringify(answer) }).provider.payments.create(input)

/** Pays out; the answer, and the query's when there is one. */
export const payOut = (answer: object, query?: string, more: object = {}) => {
  const queries: Answers = query === undefined ? {} : { Payment_Index_Payquery: query }
  const answers = { Payment_AddOrder: JSON.stringify(answer), ...queries }
  return createMyanmar(answers, more).provider.payouts.create(payout)
}

/** Asks for a deposit; the answer is signed. */
export const ask = (fields: Fields) => {
  const { provider } = createMyanmar({ 'Pay_Trade_query.html': JSON.stringify(signed(fields)) })
  return provider.payments.query({ orderId: 'T0000000001' })
}

/** Submits a reference that is answered so. */
export const submit = (status: string) => {
  const { provider, requests } = createMyanmar({ Pay_Trade_CheckOrder: JSON.stringify({ status }) })
  const result = provider.payments.submitReference({ orderId: 'T1', reference: '01234' })
  return { result, requests }
}

/** Receives a notification with these fields. */
export const receive = async (fields: Fields, answers: Answers = {}) => {
  const message = { method: 'POST', url: '/n', body: formOf(fields) }
  return (await createMyanmar(answers).provider.notifications.receive(message)).event
}

/** What would be sent. */
export const fieldsOf = (input: unknown, name = 'payments.create') =>
  createMyanmar().provider.preview(name, input, { reveal: true }).fields
