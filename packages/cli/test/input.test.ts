import { describe, expect, it } from 'vitest'
import { readMessage, textOf } from '../src/input/read.ts'

const expected = { pid: '1001', name: 'U Aung & Co', money: '1.00' }
const form = 'pid=1001&name=U+Aung+%26+Co&money=1.00'
const json = '{"pid": "1001", "name": "U Aung & Co", "money": "1.00"}'

const ways: readonly (readonly [what: string, text: string])[] = [
  ['a form body', form],
  ['a form body with a line end', `${form}\r\n`],
  ['a form body behind a byte order mark', `\uFEFF${form}`],
  ['a query string with its question mark', `?${form}`],
  ['an address', `https://shop.example/notify?${form}`],
  ['JSON', json],
  ['JSON over several lines', json.replaceAll(', ', ',\n  ')],
  ['curl with data', `curl -X POST https://shop.example/notify -d '${form}'`],
  [
    'curl with a data option for each field',
    "curl https://x.example -d pid=1001 -d 'name=U+Aung+%26+Co' -d money=1.00",
  ],
  [
    'curl that encodes by itself',
    "curl https://x.example --data-urlencode 'pid=1001' --data-urlencode 'name=U Aung & Co' --data-urlencode money=1.00",
  ],
  [
    'curl with a multipart form',
    "curl -F pid=1001 -F 'name=U Aung & Co' -F money=1.00 https://x.example",
  ],
  [
    'curl with JSON',
    `curl -H 'Content-Type: application/json' --data-raw '${json}' https://x.example`,
  ],
  ['curl with --json=', `curl --json='${json}' https://x.example`],
  [
    'curl over several lines',
    `$ curl \\\n  -H "A: b" \\\n  --data "${form}" \\\n  https://x.example`,
  ],
  [
    'curl as Chrome copies it',
    `curl 'https://x.example' -H 'accept: */*' --data-raw $'pid=1001&name=U+Aung+%26\\u002bCo&money=1.00'`,
  ],
  ['curl that gets', `curl "https://shop.example/notify?${form}"`],
  [
    'a line of an access log',
    `10.0.0.1 - - [31/Jan/2026:10:00:00 +0000] "GET /notify?${form} HTTP/1.1" 200 7`,
  ],
  ['a line with a word before it', `2026-01-31 10:00:00 INFO notify body=${form}`],
  ['a line with a form in brackets', `[notify] received [${form}] from 10.0.0.1`],
  ['a line with JSON', `2026-01-31T10:00:00Z level=info msg="notify" body=${json} status=200`],
  ['a map as Java prints it', 'received params: {pid=1001, name=U Aung & Co, money=1.00}'],
  [
    'an array as PHP prints it',
    'Array\n(\n    [pid] => 1001\n    [name] => U Aung & Co\n    [money] => 1.00\n)\n',
  ],
  [
    'an array as PHP exports it',
    "array (\n  'pid' => '1001',\n  'name' => 'U Aung & Co',\n  'money' => '1.00',\n)",
  ],
  ['one field to a line', 'pid = 1001\nname = U Aung & Co\nmoney = 1.00\n'],
  ['one field to a line, with colons', 'pid: 1001\nname: U Aung & Co\nmoney: 1.00'],
]

describe('the fields of a message', () => {
  it.each(ways)('are read from %s', async (_, text) => {
    const { decoded } = await readMessage(text)
    expect({ ...decoded }).toEqual(expected)
  })

  it('keep the form in which they stood on the wire', async () => {
    const { asReceived } = await readMessage(form)
    expect({ ...asReceived }).toMatchObject({ name: 'U+Aung+%26+Co' })
  })

  it('keep numbers as they are written', async () => {
    const { decoded } = await readMessage(
      '{"money": 1000.00, "id": 20160806151343349021, "a": true}',
    )
    expect({ ...decoded }).toEqual({ money: '1000.00', id: '20160806151343349021', a: 'true' })
  })

  it('are read even where they are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('pid=1001&name='), Buffer.from([0xb2, 0xe2])])
    const { decoded, asReceived } = await readMessage(textOf(bytes))
    expect(decoded.name).toContain('\uFFFD')
    expect(asReceived?.name).toBe('%B2%E2')
  })

  it('may be raw: with blanks, and percent signs that escape nothing', async () => {
    const { decoded } = await readMessage('orderid=1&name=100% U Aung&sign=X')
    expect({ ...decoded }).toEqual({ orderid: '1', name: '100% U Aung', sign: 'X' })
  })

  it.each([
    '',
    ' \n',
    'no fields here',
    '[1,2]',
    'curl https://x.example',
    'curl -d @body.txt https://x.example',
  ])('are missed in %j', async text => {
    await expect(readMessage(text)).rejects.toThrow(/fields|body from a file/)
  })
})
