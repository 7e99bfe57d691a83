import type { SignatureFacts } from '../../explain.ts'

/** Why a call is refused, in the sandbox's words; the gateway has codes. */
export type Reason =
  | 'body'
  | 'merchant'
  | 'envelope'
  | 'signature'
  | 'field'
  | 'duplicate'
  | 'agreement'
  | 'token'
  | 'code'
  | 'amount'
  | 'closed'
  | 'unpaid'
  | 'declined'
  | 'undecided'
  | 'not-found'

/** The words beside the codes are the simulator's own; codes are the gateway's. @source "Return codes" */
const words = {
  '1000': 'token错误或已失效',
  '1001': '商户请求签名错误',
  '1002': '商户订单号重复',
  '1004': '商户请求参数错误',
  '1005': '支付失败',
  '1012': '报文解析错误',
  '1101': '卡已挂失',
  '1103': '有效期或CVV2错误',
  '1109': '卡号与证件号不符',
  '1111': '交易异常，支付失败',
  '1900': '短信验证码错误',
  '2004': '签约处理中',
  '2005': '该订单正在处理中',
  '2006': '订单已过期',
  '2007': '订单已支付',
  '2008': '交易处理中',
  '3001': '非法的商户',
  '3003': '签约协议号不存在',
  '3009': '该卡已绑定',
  '3011': '协议号已失效',
  '4007': '敏感数据解密失败',
  '5002': '原交易不存在',
  '5003': '退款金额错误',
  '5004': '商户状态不允许退款',
  '5005': '退款失败',
  '5006': '商户账户余额不足',
  '5007': '累计退款金额大于原交易金额',
  '5008': '原交易未付款',
  '6001': '卡余额不足',
  '7017': '金额错误',
  '7018': '该卡不属于此用户',
  '8901': '没有记录',
  '8911': '风控信息不存在',
  '9092': '支付单号与商户订单号不符',
  '9702': '验证码错误次数过多，请重新获取',
  '9704': '短信发送失败，请稍后再试',
  '9901': '请求报文非法',
} as const

export type Code = keyof typeof words

/** Thrown by a check, turned into an answer where the call was received. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly code: Code
  /** The order that was spoken of. */
  orderKey: string | null = null
  /** Of a signature that does not fit. */
  facts: SignatureFacts | null = null

  constructor(reason: Reason, code: Code, detail = '') {
    super(words[code] + detail)
    this.reason = reason
    this.code = code
  }

  /** A field is missing or wrong; the message names it. @source "Return codes", 1004 */
  static field(name: string): Refusal {
    return new Refusal('field', '1004', `[${name}]`)
  }
}

/** Lets whatever is refused meanwhile say which order it was about. */
export function about<T>(orderKey: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) error.orderKey = orderKey
    throw error
  }
}
