import type { ServerResponse } from 'node:http'
import type { Hono } from 'hono'
import type { Schedule } from '../schedule.ts'
import type { CallEnv } from './calls.ts'
import type { Line } from './line.ts'
import { carryInProcess } from './line-in-process.ts'
import { carryOnSocket } from './line-on-socket.ts'

/** The two ways in which the app is reached. */
export interface Answers {
  inProcess(request: Request): Promise<Response>
  onSocket(request: Request, outgoing: ServerResponse): Promise<Response>
}

export const createAnswers = (app: Hono<CallEnv>, schedule: Schedule): Answers => ({
  async inProcess(request) {
    const line: Line = { plan: null }
    const response = await app.fetch(request, { line })
    return line.plan ? carryInProcess(line.plan, request.signal, schedule) : response
  },
  async onSocket(request, outgoing) {
    const line: Line = { plan: null }
    const response = await app.fetch(request, { line })
    return line.plan ? carryOnSocket(line.plan, outgoing, schedule) : response
  },
})
