import { createHash } from 'node:crypto'

/** The account that all checks use. */
export const merchant = { merchantId: '10006', secret: 'unit-test-key-000' } as const

/**
 * Signs as the gateway does, written again here so that nothing is checked against itself.
 *
 * @source protocol of EOOPAY: empty values and the value `0` left out, names sorted by bytes, MD5 in
 *   upper-case hex
 */
export function md5Signature(fields: Readonly<Record<string, string>>): string {
  const text = Object.entries(fields)
    .filter(([name, value]) => !['', '0'].includes(value) && !/^(pay_md5)?sign$/.test(name))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return createHash('md5').update(`${text}&key=${merchant.secret}`).digest('hex').toUpperCase()
}

/** A payout of each order number. The name is not ASCII: it has to arrive as UTF-8. */
export const payout = (orderId: string) => ({
  orderId,
  amount: { value: '1000.00', currency: 'MMK' },
  product: '10000',
  beneficiary: { bank: 'kbz', account: '09123456789', name: 'ဦးအောင် José' },
  userId: '15452',
  notifyUrl: 'https://shop.example/notify/mmk',
})

/** The fields of a genuine notification about a paid deposit. @source "Recharge callback" */
export function paidNotification(): Record<string, string> {
  const fields = {
    memberid: merchant.merchantId,
    orderid: 'D0000000001',
    transaction_id: '20240805035739000001',
    amount: '1000.00',
    true_amount: '1000.00',
    datetime: '20240805035739',
    returncode: '00',
    userid: '15452',
  }
  return { ...fields, sign: md5Signature(fields) }
}
