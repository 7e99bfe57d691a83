import { choice, text } from '@pay/core/provider'
import { banks } from './banks.ts'
import { documents } from './documents.ts'

export const email = (wire: string) =>
  text({
    label: 'Email',
    rule: 'an email address without & or =',
    example: 'jose@correo.example',
    wire,
    pattern: /^[^@\s]+@[^@\s]+$/,
    without: '&=',
    sensitive: true,
  })

export const phone = (wire: string) =>
  text({
    label: 'Phone',
    rule: '6 to 15 digits, with or without a leading +',
    example: '3001234567',
    wire,
    pattern: /^\+?\d{6,15}$/,
    sensitive: true,
  })

/** @source "COP interface": bank list and table of Payment_AddOrder */
export const bank = text({
  label: 'Bank',
  rule: 'a bank code of the gateway, digits',
  example: '1059',
  wire: 'bankname',
  pattern: /^\d{3,6}$/,
  known: banks,
})

export const accountType = choice({
  label: 'Account type',
  rule: 'savings or checking',
  example: 'savings',
  wire: 'account_type',
  choices: [
    { value: 'savings', label: 'Ahorro (also Nequi, Daviplata)' },
    { value: 'checking', label: 'Corriente' },
  ],
  wireValues: { savings: '0', checking: '1' },
})

export const document = {
  type: choice({
    label: 'Document',
    rule: 'CC, CE, NIT or PP',
    example: 'CC',
    wire: 'card_type',
    choices: documents.map(({ value, label }) => ({ value, label })),
  }),
  number: text({
    label: 'Document number',
    rule: 'letters and digits without separators, as the document type has them',
    example: '3215545610',
    wire: 'card_number',
    pattern: /^[A-Za-z0-9]+$/,
    sensitive: true,
  }),
}
