import type { Order } from '../../records.ts'

/** The bank that the merchant named, or the one of the samples. @source "Payment result query", the sample */
export const bankCodeOf = ({ fields }: Order): string => fields.bank_code || '01020000'

const names: Readonly<Record<string, string>> = {
  '01020000': '中国工商银行',
  '01030000': '中国农业银行',
  '01050000': '中国建设银行',
  '03080000': '招商银行',
}

export const bankNameOf = (order: Order): string => names[bankCodeOf(order)] ?? '其他银行'
