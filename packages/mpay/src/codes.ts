/**
 * What a return code says of a payment. Every code but `0000` and `8888` comes unsigned, and most
 * classes are inferred from its words, so none of them alone makes a payment fail.
 */
export type CodeClass =
  | 'done'
  | 'sms'
  | 'pending'
  | 'unknown'
  | 'duplicate'
  | 'token'
  | 'retry'
  | 'refused'
  | 'configuration'
  | 'refund'
  | 'no-such-record'
  | 'other-product'

type Codes = Readonly<Record<string, string>>

/**
 * @source "Return codes" of the English documents, and the demo programs' lists; the classes are
 *   inferred (SOURCES.md)
 */
const codes: Readonly<Record<Exclude<CodeClass, 'other-product'>, Codes>> = {
  done: {
    '0000': 'The request succeeded. Whether it is paid, other fields say.',
  },
  sms: {
    '8888': 'An SMS code was sent: confirm with it.',
  },
  pending: {
    '1003': 'The payment is in progress.',
    '2003': 'The payment order was created.',
    '2004': 'Signing or binding is in progress.',
    '2008': 'The transaction is in progress.',
  },
  unknown: {
    '1007': 'The network is busy.',
    '1111': 'An abnormal transaction: query to be sure.',
    '3009': 'The card is bound already: list the agreements.',
    '4007': 'The encrypted data could not be opened: check platformPublicKey.',
    '8117': 'The check for repeated requests failed.',
    '9094': 'The debit request to the bank failed.',
    '9902': 'An interface call failed.',
    '9913': 'The card is bound already: list the agreements.',
    '9990': 'The bank reports an error in its own words.',
    '9991': 'The bank reports an error.',
    '9999': 'A system error.',
  },
  duplicate: {
    '1002': 'The order number was used before.',
    '2005': 'The same order is being processed already.',
    '2007': 'The order is paid already.',
    '9983': 'The order number was used before.',
  },
  token: {
    '1000':
      'The token is wrong or older than 30 minutes: create again with the same orderId, orderedAt and amount.',
    '1900': 'The SMS code is wrong.',
    '1901': 'The SMS code has expired.',
    '8110': 'The verification code is wrong.',
    '9700': 'The SMS code is wrong.',
    '9701': 'The SMS code does not belong to this phone.',
    '9702': 'Too many wrong codes: create again to get a new one.',
    '9703': 'The SMS code has expired: create again to get a new one.',
  },
  retry: {
    '0106': 'The card query failed.',
    '1202': 'The card query failed.',
    '6601': 'The bank’s address was not obtained.',
    '9000': 'The bank is in maintenance.',
    '9704': 'The SMS could not be sent.',
    '9903': 'The request cannot be served now.',
    '9970': 'The bank is switching its day.',
  },
  refused: {
    '1005': 'The payment failed: binding, balance or a rule of the bank.',
    '1006': 'The payment order could not be created.',
    '1014': 'The daily amount or count is used up.',
    '1016': 'The amount is above the limit.',
    '1019': 'The amount is above the limit of one payment.',
    '1100': 'The card number is invalid.',
    '1101': 'The card was reported lost.',
    '1102': 'There is no such card issuer.',
    '1103': 'Expiry or CVV2 is wrong.',
    '1104': 'The card password is wrong.',
    '1105': 'The card is blocked or restricted.',
    '1106': 'Too many wrong PINs.',
    '1107': 'The card is not enabled for online payment.',
    '1108': 'Identity number, name or phone is wrong.',
    '1109': 'Card and identity do not match.',
    '1110': 'The card is in an abnormal state.',
    '1112': 'The identity number is wrong.',
    '1113': 'The name is wrong.',
    '1114': 'The phone is wrong.',
    '1115': 'No phone is registered for the card.',
    '1200': 'The bank or the card is not supported.',
    '1805': 'The bank or the card is not supported.',
    '1902': 'The amount is above the limit of payments without SMS: use the SMS flow.',
    '2006': 'The order has expired or was closed.',
    '3003': 'There is no such agreement: drop the stored one.',
    '3006': 'The user is not known.',
    '3007': 'The user query failed.',
    '3011': 'There is no such agreement: drop the stored one.',
    '5001': 'The card’s number range is not known.',
    '5601': 'payType does not fit the kind of card.',
    '6001': 'The card has not enough money.',
    '6002': 'The card has not passed its first verification.',
    '7018': 'The card belongs to another person than userId.',
    '7777': 'The signing data is incomplete.',
    '8000': 'The user is not known.',
    '8010': 'The payer’s details are missing.',
    '8099': 'The real-name check failed.',
    '8111': 'The user query failed.',
    '9091': 'The payment order could not be created.',
    '9907': 'The bank code does not fit the card.',
    '9910': 'The risk is rated too high.',
    '9911': 'The amount is above the limit that was set.',
    '9912': 'The bank or the card is not supported.',
  },
  configuration: {
    '1001':
      'Our signature is wrong: check privateKey and signType, and upload the fitting public key.',
    '1004': 'A parameter is invalid: the message names it.',
    '1008': 'The caller’s IP address is not allowed.',
    '1009': 'The merchant’s service is suspended.',
    '1012': 'The body could not be read.',
    '3001': 'The merchant number is invalid.',
    '3002': 'The user could not be created.',
    '3005': 'The query spans more than three months.',
    '3008': 'The end date is wrong.',
    '3010': 'The merchant lacks the permission.',
    '4005': 'The merchant lacks the permission.',
    '5504': 'The merchant lacks the permission.',
    '5505': 'The bank is not configured.',
    '7001': 'The user exists already.',
    '7017': 'The amount is not correct.',
    '7119': 'The split payment data is wrong.',
    '8911': 'There is no risk record: ask which risk category is yours.',
    '9002': 'The body could not be read.',
    '9092': 'The two order numbers do not belong together.',
    '9093': 'There is no such payment.',
    '9901': 'The body is illegal.',
  },
  refund: {
    '5002': 'The original payment was not found.',
    '5003': 'The refund amount is wrong.',
    '5004': 'The merchant’s state forbids refunds.',
    '5005': 'The refund failed: query it, and repeat only under the same number.',
    '5006': 'The merchant’s balance is too low.',
    '5007': 'The refunds exceed the payment.',
    '5008': 'The original order is not paid.',
    '9920': 'The refund failed: query it, and repeat only under the same number.',
    '9921': 'The refund query failed.',
  },
  'no-such-record': {
    '8901': 'There is no such record.',
  },
}

/**
 * Codes of LianLian's other products: payouts, files, currency exchange, repayment plans, unbinding.
 * They say nothing of a payment.
 */
const otherProducts: readonly string[] =
  '1201 3004 4000 4001 4002 4003 4004 5501 5502 5503 5506 8001 8002 8003 8006 8101 8102 8103 8104 8105 8106 8107 8108 8109 8112 8113 8114 8115 8116 9104'.split(
    ' ',
  )

/** A return code with its class and a hint in plain words. */
export interface ReturnCode {
  readonly class: CodeClass
  readonly hint: string
}

const listed = Object.entries(codes).flatMap(([name, hints]) =>
  Object.entries(hints).map(([code, hint]): [string, ReturnCode] => [
    code,
    { class: name as CodeClass, hint }, // the keys of the table are the classes
  ]),
)

const elsewhere = otherProducts.map((code): [string, ReturnCode] => [
  code,
  { class: 'other-product', hint: 'The code belongs to another product of the gateway.' },
])

/** Every documented return code. */
export const returnCodes: ReadonlyMap<string, ReturnCode> = new Map([...listed, ...elsewhere])
