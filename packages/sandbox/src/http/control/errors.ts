import type { Context } from 'hono'
import { SandboxError, type SandboxErrorCode } from '../../errors.ts'

export const statuses = {
  'not-found': 404,
  'not-possible': 409,
  'bad-input': 400,
  settings: 500,
  production: 500,
} as const satisfies Record<SandboxErrorCode, number>

export function answerError(error: Error, context: Context): Response {
  if (!(error instanceof SandboxError)) throw error
  return context.json({ error: error.message, code: error.code }, statuses[error.code])
}
