import type { EoopayCurrency } from './settings.ts'

/** What a country adds to the calls: the fields, in the order they are checked, and their formats. */
export interface Country {
  /** Besides the nine of every deposit. Not signed. @source "MMK interface", "COP interface", Pay_AddOrder.html */
  readonly depositFields: readonly string[]
  /** Besides the seven of every payout. @source "MMK interface", "COP interface", Payment_AddOrder */
  readonly payoutFields: readonly string[]
  readonly formats: Readonly<Record<string, RegExp>>
  /** Says what is wrong with fields that depend on each other: the name of the bad one. */
  readonly wrongField?: (fields: Readonly<Record<string, string>>) => string | undefined
}

/** @source "COP interface", card_type and card_number: the Colombian documents and their lengths. */
const documents: Readonly<Record<string, RegExp>> = {
  NIT: /^\d{9,10}$/,
  CC: /^\d{6,10}$/,
  CE: /^\d{6,10}$/,
  PP: /^[A-Za-z0-9]+$/,
}

export const countries: Readonly<Record<EoopayCurrency, Country>> = {
  MMK: {
    depositFields: [],
    payoutFields: ['bankname', 'accountnumber', 'accountname'],
    formats: { bankname: /^(kbz|wave)$/, accountnumber: /^[A-Za-z0-9]+$/ },
  },
  COP: {
    depositFields: ['pay_name', 'pay_email', 'pay_phone'],
    payoutFields: [
      'bankname',
      'accountnumber',
      'account_type',
      'name',
      'mobile',
      'email',
      'card_type',
      'card_number',
    ],
    formats: {
      bankname: /^\d{4}$/,
      accountnumber: /^[A-Za-z0-9]+$/,
      account_type: /^[01]$/,
      card_type: /^(NIT|CC|CE|PP)$/,
    },
    wrongField: ({ card_type = '', card_number = '' }) =>
      documents[card_type]?.test(card_number) ? undefined : 'card_number',
  },
}
