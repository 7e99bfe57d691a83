import type { PaymentProvider } from '@pay/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { callOf } from '../rig.ts'
import { answer } from '../wire/behaviours.ts'
import { openGateway, type SeenRequest } from '../wire/gateway.ts'
import { type FileMessage, type HttpFile, readHttpFiles } from './http-file.ts'

/** One call: what is put in, and all of what comes out. What was sent and answered is in the file. */
export interface Exchange {
  /** The file's name without its ending: the operation, a dot, the case. */
  readonly file: string
  readonly input: object
  /** The whole result. */
  readonly becomes: object
}

/** A folder of exchanges and what they are made with. */
export interface Exchanges<S> {
  /** Whole settings but the address: the clock and what is random are fixed in them. */
  readonly settings: Omit<S, 'baseUrl'>
  /** Ends with a slash. */
  readonly folder: URL
  readonly exchanges: readonly Exchange[]
}

const isRequest = ({ start }: FileMessage) => !start.startsWith('HTTP/')

const statusOf = ({ start }: FileMessage) => Number(start.split(' ')[1])

const asSent = ({ method, path, contentType, body }: SeenRequest): FileMessage => ({
  start: `${method} ${path} HTTP/1.1`,
  contentType,
  body,
})

const operationOf = ({ file }: Exchange) => file.split('.').slice(0, 2).join('.')

/** Answers as the file says, and gives back what was asked. */
const replay = async <S>(
  create: (settings: S) => PaymentProvider,
  settings: Omit<S, 'baseUrl'>,
  exchange: Exchange,
  { messages }: HttpFile,
) => {
  const gateway = await openGateway()
  onTestFinished(() => gateway.close())
  const answers = messages.filter(message => !isRequest(message))
  gateway.script(
    ...answers.map(message => {
      const headers = { 'content-type': message.contentType }
      return answer(message.body, { status: statusOf(message), headers })
    }),
  )
  // an address and the rest are the whole settings
  const whole = { ...settings, baseUrl: gateway.url, allowHttp: true } as unknown as S
  const result = await callOf(create(whole), operationOf(exchange))(exchange.input)
  return { result, sent: gateway.requests.map(asSent) }
}

/**
 * Registers a test for each exchange, in both directions: exactly what was sent, exactly what it
 * became. A file that nobody calls is a failure, too.
 *
 * @example
 * describeExchanges(createMmk, { settings, folder: new URL('./fixtures/', import.meta.url), exchanges })
 */
export const describeExchanges = <S extends object>(
  create: (settings: S) => PaymentProvider,
  { settings, folder, exchanges }: Exchanges<S>,
): void => {
  const files = readHttpFiles(folder)
  describe('an exchange', () => {
    it.each(exchanges)('$file', async exchange => {
      const file = files.get(exchange.file)
      if (file === undefined) return expect.fail(`there is no ${exchange.file}.http`)
      const { result, sent } = await replay(create, settings, exchange, file)
      expect(sent).toEqual(file.messages.filter(isRequest))
      expect(result).toEqual(exchange.becomes)
    })

    it('has a call for every file', () => {
      const called = exchanges.map(({ file }) => file)
      const left = [...files.keys()].filter(name => !name.startsWith('notifications.'))
      expect(left.sort()).toEqual(called.sort())
    })
  })
}
