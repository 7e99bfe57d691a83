/**
 * The documents' codes by what each kind of call makes of them, copied from the documents a second
 * time. @source "Return codes"
 */
const cards = `1100 1101 1102 1103 1104 1105 1106 1107 1108 1109 1110 1112 1113 1114 1115 1200 1805
  9912 5001 5601 6002 7018 8099 9907 9910 7777 8010`
const noUser = '3006 3007 8000 8111'
const ourFault = '1001 1004 1008 1009 1012 9002 9901 3001 3010 4005 5504'
const smsCodes = '1000 1900 1901 8110 9700 9701 9702 9703'

export const documented = {
  payment: {
    done: '0000',
    sms: '8888',
    pending: '1003 2003 2004 2008',
    unknown: '1007 1111 3009 4007 8117 9094 9902 9913 9990 9991 9999',
    duplicate: '1002 2005 2007 9983',
    token: smsCodes,
    retry: '0106 1202 6601 9000 9704 9903 9970',
    refused: `${cards} ${noUser} 1005 1006 9091 2006 1014 1016 1019 9911 1902 6001 3003 3011`,
    configuration: `${ourFault} 5505 7017 7119 8911 9092 9093 3002 7001 3005 3008`,
  },
  refund: {
    done: '0000',
    unknown: '1007 8117 9902 9999 9990 9991 5005 9920',
    duplicate: '1002 2005 9983',
    retry: '9000 9903 9970',
    refused: '5002 5003 5004 5006 5007 5008 9092 9093',
    configuration: ourFault,
  },
  binding: {
    done: '0000',
    sms: '8888',
    pending: '2004',
    unknown: '1007 4007 8117 9902 9990 9991 9999',
    duplicate: '1002 2005 9983 3009 9913',
    token: smsCodes,
    retry: '0106 1202 6601 9000 9704 9903 9970',
    refused: `${cards} ${noUser} 3002 7001`,
    configuration: `${ourFault} 5505 8911`,
  },
  unbinding: {
    done: '0000',
    unknown: '1007 8117 9902 9999 9990 9991',
    retry: '9000 9903 9970',
    refused: `${noUser} 3003 3011 3004 4000`,
    configuration: ourFault,
  },
  question: {
    done: '0000',
    'no-such-record': '8901',
    unknown: `1007 8117 9902 9999 ${noUser} 9092 9093`,
    retry: '9000 9903 9970 0106 1202 9921',
    configuration: `${ourFault} 3005 3008`,
  },
} as const

export type Call = keyof typeof documented

/** Codes that no call of this package is answered with. */
const ofOthers = `1201 4001 4002 4003 4004 5501 5502 5503 5506 8001 8002 8003 8006 8101 8102 8103
  8104 8105 8106 8107 8108 8109 8112 8113 8114 8115 8116 9104`

const split = (codes: string): string[] => codes.split(/\s+/)

/** Every code of the documents. */
export const allCodes: readonly string[] = [
  ...new Set([
    ...Object.values(documented).flatMap(classes => Object.values(classes).flatMap(split)),
    ...split(ofOthers),
  ]),
].sort()

/** What a kind of call makes of each code of the documents. */
export const classesOf = (call: Call): readonly (readonly [code: string, name: string])[] => {
  const read = Object.entries<string>(documented[call]).flatMap(([name, codes]) =>
    split(codes).map(code => [code, name] as const),
  )
  const known = new Map(read)
  return allCodes.map(code => [code, known.get(code) ?? 'other-product'])
}

/** The codes of some classes. */
export const codesIn = (call: Call, ...names: readonly string[]): string[] =>
  classesOf(call)
    .filter(([, name]) => names.includes(name))
    .map(([code]) => code)

export const invented = ['', '0', '00000', '5555', '9998', 'SUCCESS', '０００１', 'toString']
