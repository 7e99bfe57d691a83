import type { NextAction, Raw } from '@pay/core'
import { textOf } from '@pay/core/provider'

// a browser runs or opens these by itself: no gateway has a reason to answer them
const dangerous = new Set(['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'])

/** A link that begins with a slash is one of the gateway's. */
const resolved = (link: string, gateway: string) =>
  link.startsWith('/') ? new URL(link, gateway).href : link

const protocolOf = (link: string): string | null => {
  const protocol = URL.canParse(link) ? new URL(link).protocol : null
  return protocol === null || dangerous.has(protocol) ? null : protocol
}

const isPage = (link: string) => /^https?:$/.test(protocolOf(link) ?? '')

const qr = (payload: string): NextAction | null =>
  /^\s*(?:javascript|data|vbscript):/i.test(payload) ? null : { type: 'qr', payload }

const deeplink = (url: string): NextAction | null =>
  protocolOf(url) === null ? null : { type: 'deeplink', url }

/** A page to be sent to, or the link of an app. */
const link = (url: string): NextAction | null =>
  isPage(url) ? { type: 'redirect', url } : deeplink(url)

/** An address that shows the QR code, or the text that is to be drawn as one. */
const code = (text: string): NextAction | null =>
  isPage(text) ? { type: 'redirect', url: text } : qr(text)

/**
 * What each field of an answer leads to, the documented one first.
 *
 * @source `qrcode` from the gateway's interface document; `h5_qrurl` and `code_url` from a relative's
 *   public server code, where `code_url` is the address of an image; `payurl` and `urlscheme` from
 *   the family's V1 document
 */
const readers: readonly (readonly [string, (text: string) => NextAction | null])[] = [
  ['qrcode', qr],
  ['payurl', link],
  ['h5_qrurl', link],
  ['urlscheme', deeplink],
  ['code_url', code],
]

/** Every field that may lead the payer on. */
export const linkNames: readonly string[] = readers.map(([name]) => name)

/** What the payer has to do; `null` when the answer says nothing that can be done. */
export const nextActionOf = (answer: Raw, gateway: string): NextAction | null => {
  for (const [name, read] of readers) {
    const given = textOf(answer, name)
    const action = given === undefined ? null : read(resolved(given, gateway))
    if (action !== null) return action
  }
  return null
}
