/** One message of a stream of events. */
export interface Message {
  readonly event: string
  readonly id: string
  readonly data: Record<string, unknown>
}

const parse = (text: string): Message => {
  const lines = text.split('\n').map(line => line.split(/: (.*)/s))
  const field = (name: string) => lines.find(([key]) => key === name)?.[1] ?? ''
  return { event: field('event'), id: field('id'), data: JSON.parse(field('data') || '{}') }
}

/** Reads a stream of events until one fits. */
export const readUntil = async (stream: Response, fits: (message: Message) => boolean) => {
  const seen: Message[] = []
  let text = ''
  const decoder = new TextDecoder()
  // the web's type of a body lacks the iterator that Node's has
  for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
    const pieces = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = pieces.pop() ?? ''
    seen.push(...pieces.map(parse))
    if (seen.some(fits)) return seen
  }
  return seen
}
