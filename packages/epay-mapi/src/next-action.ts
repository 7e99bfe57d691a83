import type { NextAction, Raw } from '@pay/core'
import { lookUp, textOf } from '@pay/core/provider'

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

type Reader = (text: string, gateway: string) => NextAction | null

const qr: Reader = (text, gateway) => {
  const payload = resolved(text, gateway)
  return /^\s*(?:javascript|data|vbscript):/i.test(payload) ? null : { type: 'qr', payload }
}

const deeplink: Reader = (text, gateway) => {
  const url = resolved(text, gateway)
  return protocolOf(url) === null ? null : { type: 'deeplink', url }
}

/** A page to be sent to, or the link of an app. */
const link: Reader = (text, gateway) => {
  const url = resolved(text, gateway)
  return isPage(url) ? { type: 'redirect', url } : deeplink(url, gateway)
}

/** An address that shows the QR code, or the text that is to be drawn as one. */
const code: Reader = (text, gateway) => {
  const url = resolved(text, gateway)
  return isPage(url) ? { type: 'redirect', url } : qr(text, gateway)
}

const html: Reader = document => ({ type: 'html', document })

/**
 * What each field of an answer leads to.
 *
 * @source `qrcode` from the gateway's interface document; `h5_qrurl` and `code_url` from a relative's
 *   public server code, where `code_url` is the address of an image; `payurl` and `urlscheme` from
 *   the family's V1 document; `html` from its program
 */
const fields: Readonly<Record<string, Reader>> = {
  ...{ qrcode: qr, payurl: link, h5_qrurl: link, urlscheme: deeplink, code_url: code, html },
}

/** Every field that may lead the payer on. */
export const linkNames: readonly string[] = Object.keys(fields)

/** What the payer has to do, by the first of these fields that says it; `null` when none does. */
export const nextActionOf = (
  answer: Raw,
  links: readonly string[],
  gateway: string,
): NextAction | null => {
  for (const name of links) {
    const given = textOf(answer, name)
    const action = given === undefined ? null : (lookUp(fields, name)?.(given, gateway) ?? null)
    if (action !== null) return action
  }
  return null
}

/** @source the family's V2 document, "`pay_type`" */
const kinds: Readonly<Record<string, Reader>> = {
  jump: link,
  html,
  qrcode: qr,
  urlscheme: deeplink,
}

const forWallets = ['jsapi', 'app', 'scan', 'wxplugin', 'wxapp']

const forWalletsHint = (kind: string) =>
  `The gateway answers \`pay_type\` ${kind}, for a wallet’s own program: \`raw.pay_info\` holds what it takes.`

/** What `pay_type` and `pay_info` lead to; `null` when they say nothing that can be done. */
export const payInfoOf = (
  answer: Raw,
  gateway: string,
): { readonly nextAction: NextAction | null; readonly hints: readonly string[] } | null => {
  const kind = textOf(answer, 'pay_type') ?? ''
  const info = textOf(answer, 'pay_info')
  if (info === undefined) return null
  if (forWallets.includes(kind)) return { nextAction: null, hints: [forWalletsHint(kind)] }
  const nextAction = lookUp(kinds, kind)?.(info, gateway) ?? null
  return nextAction === null ? null : { nextAction, hints: [] }
}
