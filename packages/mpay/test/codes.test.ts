import { describe, expect, it } from 'vitest'
import { type CodeClass, returnCodes } from '../src/protocol.ts'
import { cardPayment, confirmation, connected } from './support/account.ts'
import { code } from './support/answers.ts'

/** The documents' codes by what they say, copied from them a second time. @source "Return codes" */
const documented: Readonly<Record<CodeClass, string>> = {
  done: '0000',
  sms: '8888',
  pending: '1003 2003 2004 2008',
  unknown: '1007 1111 3009 4007 8117 9094 9902 9913 9990 9991 9999',
  duplicate: '1002 2005 2007 9983',
  token: '1000 1900 1901 8110 9700 9701 9702 9703',
  retry: '0106 1202 6601 9000 9704 9903 9970',
  refused: `1005 1006 9091 2006 1014 1016 1019 9911 1902 1100 1101 1102 1103 1104 1105 1106 1107
    1108 1109 1110 1112 1113 1114 1115 1200 1805 9912 5001 5601 6001 6002 7018 8099 9907 9910 3003
    3011 7777 3006 3007 8000 8111 8010`,
  configuration: `1001 1004 1008 1009 1012 9002 9901 3001 3010 4005 5504 5505 7017 7119 8911 9092
    9093 3002 7001 3005 3008`,
  refund: '5002 5003 5004 5005 9920 5006 5007 5008 9921',
  'no-such-record': '8901',
  'other-product': `1201 3004 4000 4001 4002 4003 4004 5501 5502 5503 5506 8001 8002 8003 8006 8101
    8102 8103 8104 8105 8106 8107 8108 8109 8112 8113 8114 8115 8116 9104`,
}

const listed = Object.entries(documented).flatMap(([name, codes]) =>
  codes.split(/\s+/).map((one): [string, string] => [one, name]),
)
const of = (...classes: readonly CodeClass[]) =>
  listed.filter(([, name]) => classes.some(one => one === name))

const invented = ['', '0', '00000', '5555', '9998', 'SUCCESS', '０００１', 'toString']

describe('the table of return codes', () => {
  it('holds every documented code once, in its class', () => {
    const table = [...returnCodes].map(([one, meaning]) => [one, meaning.class])
    expect(table.toSorted()).toEqual(listed.toSorted())
  })

  it.each([...returnCodes])('says in plain words what %s means', (_, { hint }) => {
    expect(hint).toMatch(/^[A-Z].+\.$|^payType .+\.$/)
  })
})

const calls = {
  create: async (body: string) => {
    const { mpay, gateway } = await connected()
    gateway.answers({ body })
    return { result: await mpay.payments.create(cardPayment), gateway }
  },
  confirm: async (body: string) => {
    const { mpay, gateway } = await connected()
    gateway.answers({ body })
    return { result: await mpay.payments.confirm(confirmation), gateway }
  },
}

describe.each(['create', 'confirm'] as const)('payments.%s', name => {
  const call = calls[name]

  it.each(of('pending'))('is pending with %s', async one => {
    const { result, gateway } = await call(code(one).body)
    expect(result).toMatchObject({
      ...{ status: 'pending', nextAction: null, refused: null },
      hints: [returnCodes.get(one)?.hint],
    })
    expect(gateway.seen).toHaveLength(1)
  })

  it.each(of('unknown', 'retry', 'refund', 'no-such-record', 'other-product'))(
    'is unknown with %s (%s): nobody knows what became of it',
    async one => {
      const { result, gateway } = await call(code(one, '系统错误').body)
      expect(result).toMatchObject({
        ...{ status: 'unknown', cause: 'undecided', code: one, message: '系统错误' },
        hints: expect.arrayContaining([returnCodes.get(one)?.hint]),
      })
      expect(gateway.seen).toHaveLength(1)
    },
  )

  it.each(of('duplicate'))('is unknown with %s, which speaks of an earlier order', async one => {
    const { result } = await call(code(one).body)
    expect(result).toMatchObject({ status: 'unknown', cause: 'duplicate', code: one })
  })

  it.each(invented)('is unknown with the invented code "%s"', async one => {
    const { result } = await call(code(one).body)
    expect(result).toMatchObject({ status: 'unknown', cause: 'unlisted-code' })
  })

  it.each([{}, { ret_code: null }, { ret_code: ['0000'] }, { ret_code: { code: '0000' } }])(
    'is unknown with %j in the place of a code',
    async body => {
      const { result } = await call(JSON.stringify(body))
      expect(result).toMatchObject({ status: 'unknown', cause: 'unlisted-code' })
    },
  )

  it('never fails a payment by a code alone', async () => {
    for (const [one] of listed) {
      const { result } = await call(code(one).body)
      expect(result.status, one).not.toBe('failed')
      expect(result.status, one).not.toBe('succeeded')
    }
  })
})

it.each(of('token'))('create is unknown with %s: there is no token yet to be wrong', async one => {
  const { result } = await calls.create(code(one).body)
  expect(result).toMatchObject({ status: 'unknown', cause: 'undecided', code: one })
})
