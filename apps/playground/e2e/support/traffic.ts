import type { BrowserContext, Page, Request } from 'playwright-core'

/** Everything that went through a browser: what it asked for, what it got, what it said. */
export interface Traffic {
  readonly hosts: ReadonlySet<string>
  /** All of it as one text, once everything under way has arrived. */
  text(): Promise<string>
  /** What the pages complained of. */
  readonly complaints: readonly string[]
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

export const watch = (context: BrowserContext): Traffic => {
  const hosts = new Set<string>()
  const complaints: string[] = []
  const said: Promise<string>[] = []
  const say = (text: string) => void said.push(Promise.resolve(text))

  context.on('request', request => {
    hosts.add(new URL(request.url()).hostname)
    say(requestText(request))
  })
  context.on('response', response => {
    say(JSON.stringify(response.headers()))
    if (!isStream(response.request())) said.push(response.text().catch(() => ''))
  })
  context.on('page', page => {
    said.push(listenToStreams(page, say).then(() => ''))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      say(message.text())
      if (message.type() !== 'log') complaints.push(message.text())
    })
  })
  return { hosts, complaints, text: async () => (await Promise.all(said)).join('\n') }
}
