import { afterAll, beforeAll } from 'vitest'
import { createEpayMapi, type EpayMapiSettings } from '../../src/index.ts'
import { type Gateway, openGateway, type SeenRequest } from './gateway.ts'
import { byGet, type Fields, payment, settings } from './merchant.ts'

type Some = Partial<EpayMapiSettings>

/** The ordinary acceptance of the tests' payment. */
export const accepted = {
  code: 200,
  money: '1.00',
  type: 'alipay',
  qrcode: 'wxp://f2f0',
  trade_no: 'Y2026013109300012345',
  out_trade_no: 'ORD-0001',
}

/** A gateway that is open for all tests of a file. */
export const useGateway = () => {
  let gateway: Gateway | undefined
  beforeAll(async () => {
    gateway = await openGateway()
  })
  afterAll(() => gateway?.close())
  const opened = (): Gateway => {
    if (gateway === undefined) throw new Error('the gateway opens before the first test')
    return gateway
  }
  return {
    /** The settings that lead to it. */
    reached: () => ({ baseUrl: opened().url, allowHttp: true }),
    answers: (body: object | string) => opened().answers(body),
    last: (): SeenRequest => opened().requests.at(-1) ?? { method: '', url: '', body: '' },
  }
}

/** A provider beside a gateway that is open for all tests of a file. */
export const useBench = () => {
  const { reached, answers, last } = useGateway()
  const connect = (more: Some = {}) => createEpayMapi({ ...settings, ...reached(), ...more })
  const receive = async (fields: Fields, more: Some = {}, path?: string) =>
    (await connect(more).notifications.receive(byGet(fields, path))).event
  return {
    connect,
    address: () => reached().baseUrl,
    answers,
    /** The body of the last request. */
    lastBody: () => last().body,
    /** Creates the tests' payment at a gateway that answers `answer`. */
    create(answer: object | string, more: Some = {}, input: object = {}) {
      answers(answer)
      return connect(more).payments.create({ ...payment, ...input })
    },
    receive,
    /** Why a notification is refused. */
    reasonOf: (fields: Fields, more: Some = {}, path?: string): Promise<string> =>
      receive(fields, more, path).then(
        () => 'accepted',
        error => error.reason,
      ),
  }
}
