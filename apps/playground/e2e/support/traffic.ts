import type { BrowserContext, Page, Request } from 'playwright-core'

/** What went through a browser. */
export interface Traffic {
  readonly hosts: ReadonlySet<string>
  /** What the pages complained of. */
  readonly complaints: readonly string[]
}

/** Watches where a browser goes, and what its pages complain of. */
export const watch = (context: BrowserContext): Traffic => {
  const hosts = new Set<string>()
  const complaints: string[] = []
  context.on('request', request => void hosts.add(new URL(request.url()).hostname))
  context.on('page', page => {
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      if (message.type() !== 'log') complaints.push(message.text())
    })
  })
  return { hosts, complaints }
}

const requestText = (request: Request): string =>
  [request.method(), request.url(), JSON.stringify(request.headers()), request.postData()].join(' ')

const isStream = (request: Request): boolean => request.resourceType() === 'eventsource'

/** Server-sent events are no part of what a finished response holds; the browser tells of each. */
const listenToStreams = async (page: Page, say: (text: string) => void) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.eventSourceMessageReceived', ({ data }) => say(data))
}

/** Hears everything that a browser asks for, gets and says. Returns all of it as one text, once it has arrived. */
export const listen = (context: BrowserContext): (() => Promise<string>) => {
  const said: Promise<string>[] = []
  const say = (text: string) => void said.push(Promise.resolve(text))
  context.on('request', request => say(requestText(request)))
  context.on('response', response => {
    say(JSON.stringify(response.headers()))
    if (!isStream(response.request())) said.push(response.text().catch(() => ''))
  })
  context.on('page', page => {
    said.push(listenToStreams(page, say).then(() => ''))
    page.on('console', message => say(message.text()))
  })
  return async () => (await Promise.all(said)).join('\n')
}
