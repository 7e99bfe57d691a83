import type { MiddlewareHandler } from 'hono'

const ownNames = ['127.0.0.1', 'localhost', '[::1]']

/** A name that leads here but is not ours: a page elsewhere made its own name point to this machine. */
export function isForeignHost(request: Request): boolean {
  const { hostname } = new URL(request.url)
  return !ownNames.includes(hostname)
}

/** Refuses what a page of another origin posts. Programs send no Origin and pass. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin')
  const own = new URL(context.req.url).host
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== own)
  if (foreign && context.req.method !== 'GET') return context.text('another origin', 403)
  return next()
}

/** JSON only: a page of another origin cannot send it without being asked about first, and is refused then. */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const type = context.req.header('content-type') ?? ''
  const isJson = type.split(';')[0]?.trim().toLowerCase() === 'application/json'
  if (context.req.method === 'POST' && !isJson) {
    return context.json({ error: 'send application/json' }, 415)
  }
  return next()
}
