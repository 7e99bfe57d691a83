/** What is asked of the gateway. Each reads the return codes in its own way, and no other's. */
export type Product = 'payment' | 'refund' | 'binding' | 'unbinding' | 'question'

/**
 * What a return code says of a call. Every code but `0000` and `8888` comes unsigned, and most
 * classes are inferred from the words, so none of them alone makes anything fail.
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
  | 'no-such-record'
  | 'other-product'

/** Codes by what they say, in lists parted by blanks. */
type Reading = Readonly<Partial<Record<Exclude<CodeClass, 'other-product'>, string>>>

const done = '0000'
const sms = '8888'
const token = '1000 1900 1901 8110 9700 9701 9702 9703'
const trouble = '1007 8117 9902 9999'
const later = '9000 9903 9970'
const account = '1001 1004 1008 1009 1012 3001 3010 4005 5504 9002 9901'
const users = '3006 3007 8000 8111'
const cards =
  '1100 1101 1102 1103 1104 1105 1106 1107 1108 1109 1110 1112 1113 1114 1115 1200 1805 5001 5601 6002 7018 7777 8010 8099 9907 9910 9912'

/** @source "Return codes": a bound card is no payment, a refund failed is no payment failed, and so on */
export const readings: Readonly<Record<Product, Reading>> = {
  payment: {
    ...{ done, sms, token },
    pending: '1003 2003 2004 2008',
    unknown: `${trouble} 1111 3009 4007 9094 9913 9990 9991`,
    duplicate: '1002 2005 2007 9983',
    retry: `${later} 0106 1202 6601 9704`,
    refused: `${cards} ${users} 1005 1006 1014 1016 1019 1902 2006 3003 3011 6001 9091 9911`,
    configuration: `${account} 3002 3005 3008 5505 7001 7017 7119 8911 9092 9093`,
  },
  refund: {
    done,
    unknown: `${trouble} 5005 9920 9990 9991`,
    duplicate: '1002 2005 9983',
    retry: later,
    refused: '5002 5003 5004 5006 5007 5008 9092 9093',
    configuration: account,
  },
  binding: {
    ...{ done, sms, token },
    pending: '2004',
    unknown: `${trouble} 4007 9990 9991`,
    duplicate: '1002 2005 3009 9913 9983',
    retry: `${later} 0106 1202 6601 9704`,
    refused: `${cards} ${users} 3002 7001`,
    configuration: `${account} 5505 8911`,
  },
  unbinding: {
    done,
    unknown: `${trouble} 9990 9991`,
    retry: later,
    refused: `${users} 3003 3004 3011 4000`,
    configuration: account,
  },
  question: {
    done,
    'no-such-record': '8901',
    unknown: `${trouble} ${users} 9092 9093`,
    retry: `${later} 0106 1202 9921`,
    configuration: `${account} 3005 3008`,
  },
}

/**
 * Documented codes of payouts, files, currency exchange, card changes and repayment plans, which
 * nothing here asks for.
 */
export const elsewhere =
  '1201 4001 4002 4003 4004 5501 5502 5503 5506 8001 8002 8003 8006 8101 8102 8103 8104 8105 8106 8107 8108 8109 8112 8113 8114 8115 8116 9104'
