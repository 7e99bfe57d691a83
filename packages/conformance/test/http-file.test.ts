import { describe, expect, it } from 'vitest'
import { parseHttpFile } from '../src/exchanges/http-file.ts'

const text = `# documented · "Merchant API", 4.1
POST /pay HTTP/1.1
content-type: application/json

{"a":1}

HTTP/1.1 502 Bad Gateway
content-type: text/html

<p>one</p>

<p>two</p>
`

describe('a file of HTTP messages', () => {
  it('has its origin, and its messages whole', () => {
    expect(parseHttpFile('payments.create.sample', text)).toEqual({
      name: 'payments.create.sample',
      origin: 'documented',
      messages: [
        { start: 'POST /pay HTTP/1.1', contentType: 'application/json', body: '{"a":1}' },
        {
          start: 'HTTP/1.1 502 Bad Gateway',
          contentType: 'text/html',
          body: '<p>one</p>\n\n<p>two</p>',
        },
      ],
    })
  })

  it.each([
    ['no origin', text.slice(text.indexOf('\n') + 1)],
    ['an origin of no list', text.replace('documented', 'remembered')],
    ['a document that is not named', text.replace(' · "Merchant API", 4.1', '')],
    ['no message', '# made\n'],
  ])('is refused with %s', (_, wrong) => {
    expect(() => parseHttpFile('x', wrong)).toThrow(TypeError)
  })
})
