/** @source "COP interface", Payment_AddOrder: the rules of card_type and card_number */
export const documents = [
  { value: 'CC', label: 'Cédula de ciudadanía', pattern: /^\d{6,10}$/, rule: '6 to 10 digits' },
  { value: 'CE', label: 'Cédula de extranjería', pattern: /^\d{6,10}$/, rule: '6 to 10 digits' },
  {
    value: 'NIT',
    label: 'Tax number',
    pattern: /^\d{9,10}$/,
    rule: '9 digits for a company, 10 for a person',
  },
  { value: 'PP', label: 'Passport', pattern: /^[A-Za-z0-9]+$/, rule: 'letters and digits' },
] as const

/** The kind of a Colombian identity document. */
export type DocumentType = (typeof documents)[number]['value']
