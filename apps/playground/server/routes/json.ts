import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Printer } from '../printer.ts'

/** Answers with JSON. Everything that leaves for the browser goes through `print`. */
export const json = (
  context: Context,
  print: Printer,
  value: unknown,
  status: ContentfulStatusCode = 200,
): Response =>
  context.body(print(value), status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
