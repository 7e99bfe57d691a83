import type { Posted } from '../../../../php/form.ts'
import { wrongSignature } from '../../checks.ts'
import { Refusal } from '../../refusal.ts'
import { type IsSigned, signatureOf } from '../../signature.ts'
import type { Program } from '../rainbow/desk.ts'
import { isSignedBy3095 } from '../rainbow/signed.ts'
import type { MerchantSettings } from './settings.ts'

/** MD5. Version 3069 does not look at `sign_type`; for 3095, RSA is another algorithm. @source observed */
export const checkSignature = (program: Program) => (program === 3069 ? check3069 : check3095)

const check3069 = (posted: Posted, merchant: MerchantSettings): void =>
  check(posted, merchant, '签名校验失败，请返回重试！')

function check3095(posted: Posted, merchant: MerchantSettings): void {
  const { sign, sign_type } = posted.bytes
  if (sign === undefined) throw new Refusal('signature', '缺少签名参数')
  if (sign_type === 'RSA') throw new Refusal('signature', '签名校验失败，商户公钥错误')
  check(posted, merchant, 'MD5签名校验失败', isSignedBy3095(posted))
}

function check(
  posted: Posted,
  merchant: MerchantSettings,
  words: string,
  isSigned?: IsSigned,
): void {
  if (posted.bytes.sign === signatureOf(posted.bytes, merchant.secret, isSigned)) return
  throw wrongSignature(posted, merchant, words, isSigned)
}
