import type { Codes } from '../../find-order.ts'
import type { YpayDesk } from './desk.ts'

const forms: Readonly<Record<YpayDesk['form'], Codes>> = {
  '2022': { success: 1, codeOf: () => 0 },
  newer: { success: 200, codeOf: () => 201 },
}

/** @source public server code of the program, of two years */
export const codesOf = ({ form }: Pick<YpayDesk, 'form'>): Codes => forms[form]

/** The query that both share answers by the newer numbers. @source the family's page "order query" and public clients of it */
export const queryCodes: Codes = forms.newer
