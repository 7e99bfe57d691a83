import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'

/** What proves that a request comes from our own page in this browser, made anew at every start. */
export interface Keys {
  readonly cookieName: string
  /** Sent by the browser by itself, and only from our own pages. */
  readonly cookie: string
  /** Sent by our script, which alone can read it. */
  readonly token: string
}

const isSame = (given: string | undefined, expected: string): boolean => {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return one.byteLength === other.byteLength && timingSafeEqual(one, other)
}

const refuse = (context: Context, why: string) => context.json({ error: why }, 403)

/** A name that leads here but is not ours: some page made its own name point to this machine. */
export const ownHost =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!hosts.includes(host.toLowerCase())) return refuse(context, 'unknown host')
    return next()
  }

/** Another page must not speak to us in its visitor's name. Gateways send no Origin, and pass. */
export const ownOrigin =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const origin = context.req.header('origin')
    const allowed = hosts.map(host => `http://${host}`)
    if (origin !== undefined && !allowed.includes(origin)) return refuse(context, 'another origin')
    return next()
  }

/** The API is for our own page alone: the cookie for everything, the token for every write. */
export const ownPage =
  ({ cookieName, cookie, token }: Keys): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req
    if (!isSame(getCookie(context, cookieName), cookie)) return refuse(context, 'reload the page')
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead && !isSame(context.req.header('x-playground-token'), token)) {
      return refuse(context, 'the token is missing')
    }
    return next()
  }

/** Says what a browser may do with our pages. `gateways` are where a payer may be sent by a form. */
export const pageHeaders =
  (gateways: string): MiddlewareHandler =>
  async (context, next) => {
    await next()
    const headers: Readonly<Record<string, string>> = {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self' ${gateways}; base-uri 'none'; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    }
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
  }
