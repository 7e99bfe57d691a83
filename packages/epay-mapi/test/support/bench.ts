import { afterAll, beforeAll } from 'vitest'
import { createEpayMapi, type EpayMapiSettings } from '../../src/index.ts'
import { type Gateway, openGateway } from './gateway.ts'
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

/** A provider beside a gateway that is open for all tests of a file. */
export const useBench = () => {
  let gateway: Gateway | undefined
  beforeAll(async () => {
    gateway = await openGateway()
  })
  afterAll(() => gateway?.close())
  const opened = (): Gateway => {
    if (gateway === undefined) throw new Error('the gateway opens before the first test')
    return gateway
  }
  const connect = (more: Some = {}) =>
    createEpayMapi({ ...settings, baseUrl: opened().url, allowHttp: true, ...more })
  const receive = async (fields: Fields, more: Some = {}, path?: string) =>
    (await connect(more).notifications.receive(byGet(fields, path))).event
  return {
    connect,
    address: () => opened().url,
    answers: (body: object | string) => opened().answers(body),
    /** The body of the last request. */
    lastBody: () => opened().requests.at(-1)?.body ?? '',
    /** Creates the tests' payment at a gateway that answers `answer`. */
    create(answer: object | string, more: Some = {}, input: object = {}) {
      opened().answers(answer)
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
