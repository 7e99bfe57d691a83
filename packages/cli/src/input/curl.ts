import { BadInput } from '../failure.ts'
import { readAddress, readFormText } from './form.ts'
import { readJsonText } from './json.ts'
import type { Reader } from './message.ts'
import { splitShell } from './shell.ts'

const dataOptions = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json)$/
const encodedOptions = /^(?:--data-urlencode|-F|--form|--form-string)$/
const otherOptions =
  /^(?:-[HXAeuobcmTxU]|--(?:header|request|user-agent|referer|user|output|cookie|cookie-jar|max-time|connect-timeout|proxy|cacert|cert|key))$/

const isOption = (word: string) => word.startsWith('-') && word !== '-'

const encodedPair = (text: string) => {
  const at = text.indexOf('=')
  const [name, value] = at === -1 ? ['', text] : [text.slice(0, at), text.slice(at + 1)]
  return `${name}=${encodeURIComponent(value.toWellFormed())}`
}

interface Curl {
  readonly data: string[]
  readonly urls: string[]
}

const taken = (words: readonly string[]): Curl => {
  const curl: Curl = { data: [], urls: [] }
  for (let at = 1; at < words.length; at += 1) {
    const [word = '', next = ''] = words.slice(at, at + 2)
    const [name = '', given] = /^(--[\w-]+)=(.*)$/s.exec(word)?.slice(1) ?? [word]
    const takesValue = [dataOptions, encodedOptions, otherOptions].some(one => one.test(name))
    if (dataOptions.test(name)) curl.data.push(given ?? next)
    else if (encodedOptions.test(name)) curl.data.push(encodedPair(given ?? next))
    else if (name === '--url') curl.urls.push(given ?? next)
    else if (!isOption(word)) curl.urls.push(word)
    if (given === undefined && (takesValue || name === '--url')) at += 1
  }
  return curl
}

const readBody = async (body: string) => {
  const as = 'a curl command'
  return /^\s*\{/.test(body) ? readJsonText(body, as) : readFormText(body, as)
}

/** A curl command, as browsers and manuals give it. */
export const readCurl: Reader = async text => {
  const command = text.replace(/^\$\s+/, '')
  if (!/^curl\s/.test(command)) return null
  const { data, urls } = taken(splitShell(command))
  if (data.some(one => one.startsWith('@'))) {
    throw new BadInput('the curl command takes its body from a file: give that file instead')
  }
  const address = urls.find(url => url.includes('?')) ?? ''
  const message =
    data.length > 0
      ? await readBody(data.join('&'))
      : await readAddress(/^\w+:\/\//.test(address) ? address : `http://${address}`)
  if (message !== null) return { ...message, as: 'a curl command' }
  throw new BadInput('the curl command carries no fields: neither a body nor a query')
}
