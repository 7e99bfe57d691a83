import { generateKeyPairSync, verify as verifyPair } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { oldNode } from '../src/version.ts'
import { fileOf } from './support/files.ts'
import { pay, payProcess } from './support/terminal.ts'

const env = { PAY_KEY: 'unit-test-key-000' }
const key = ['--key-env', 'PAY_KEY']
const query = ['-p', 'mmk', '-c', 'payments.query']

// the published vector of the deposit query
const fields = 'pay_memberid=10006&pay_orderid=T0000000001'
const signature = '80E62248831D1E580158ACD818BD2896'
const signed = `${fields}&pay_md5sign=${signature}`
const forged = `${fields}&pay_md5sign=${'0'.repeat(32)}`

describe('pay, as a process', () => {
  it('signs what is piped in', async () => {
    const ended = await payProcess(['sign', ...query, ...key], { env, input: fields })
    expect(ended).toEqual({ code: 0, stdout: `${signature}\n`, stderr: '' })
  })

  it('verifies a file: 0 when right, 1 when wrong', async () => {
    const right = await payProcess(['verify', ...query, ...key, fileOf(signed)], { env })
    expect(right.code).toBe(0)
    expect(right.stdout).toContain('The signature is right')
    const wrong = await payProcess(['verify', ...query, ...key, fileOf(forged)], { env })
    expect(wrong.code).toBe(1)
    expect(wrong.stdout).toContain('The signature is wrong')
  })

  it('explains, and ends with 1', async () => {
    const plain = await payProcess(
      ['sign', ...query, ...key, '-t', `${fields}&x=`, '--empty', 'keep'],
      { env },
    )
    const text = `${fields}&x=&pay_md5sign=${plain.stdout.trim()}`
    const ended = await payProcess(['explain', ...query, ...key, '-t', text], { env })
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('1. empty-kept · proven · x')
    expect(ended.stdout).not.toContain('\u001B')
    expect(ended.stderr).toBe('')
  })

  it('ends with 2 and one line when it cannot use what it is given', async () => {
    const ended = await payProcess(['verify', ...query, ...key], {
      env,
      input: 'nothing of the kind',
    })
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(/^pay: no fields were found[^\n]*\n$/)
  })

  it('prints help with examples and the exit codes', async () => {
    const ended = await payProcess(['--help'])
    expect(ended.code).toBe(0)
    for (const word of ['Examples', 'Exit codes', 'payouts.create', '--key-env']) {
      expect(ended.stdout).toContain(word)
    }
  })
})

describe('pay sign', () => {
  it('gives programs the signature, and the text with the key masked', async () => {
    const args = ['sign', ...query, ...key, '-t', fields, '--json', '--show-text']
    const { stdout } = await pay(args, { env })
    const text = 'pay_memberid=10006&pay_orderid=T0000000001&key=***'
    expect(JSON.parse(stdout)).toEqual({ ok: true, findings: [], signature, signedText: text })
  })

  it('signs with a private key where the provider has key pairs', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const file = fileOf(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    const json = JSON.stringify({
      oid_partner: '201304121000001004',
      no_order: '1',
      sign_type: 'RSA',
    })
    const args = ['sign', '-p', 'mpay', '-c', 'payments.query', '--key-file', file, '-t', json]
    const { code, stdout } = await pay(args)
    expect(code).toBe(0)
    const text = Buffer.from('no_order=1&oid_partner=201304121000001004&sign_type=RSA')
    expect(verifyPair('RSA-MD5', text, publicKey, Buffer.from(stdout.trim(), 'base64'))).toBe(true)
  })

  it('refuses fields of which none is signed', async () => {
    const ended = await pay(
      ['sign', '-p', 'mmk', '-c', 'payments.create', ...key, '-t', 'a=1&b=2'],
      { env },
    )
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('none of the fields is signed')
  })
})

describe('pay verify', () => {
  it('takes any of several keys, and names the one that fits', async () => {
    const file = fileOf('another-secret-of-ours\n')
    const args = ['verify', ...query, '--key-file', file, ...key, '-t', signed]
    const { code, stdout } = await pay(args, { env })
    expect([code, stdout.trim()]).toEqual([0, 'The signature is right, with the key of PAY_KEY.'])
  })

  it('takes the signature of the command line before that of the message', async () => {
    const args = ['verify', ...query, ...key, '-t', forged, '--signature', signature]
    expect((await pay(args, { env })).code).toBe(0)
  })

  it('leaves the query keys of a notify URL out', async () => {
    const epay = ['-p', 'epay-mapi', '-c', 'notification', ...key]
    const sent = 'pid=1001&money=1.00&trade_status=TRADE_SUCCESS'
    const { stdout } = await pay(['sign', ...epay, '-t', sent], { env })
    const received = `tenant=7&amp;shop=2&${sent}&sign=${stdout.trim()}&sign_type=MD5`
    expect((await pay(['verify', ...epay, '-t', received], { env })).code).toBe(1)
    const own = ['--notify-query-key', 'tenant', '--notify-query-key', 'shop']
    expect((await pay(['verify', ...epay, ...own, '-t', received], { env })).code).toBe(0)
  })

  it('takes either letter case of what a gateway signs', async () => {
    const received = ['-p', 'mmk', '-c', 'notification', ...key]
    const { stdout } = await pay(['sign', ...received, '-t', 'orderid=1&amount=2'], { env })
    const text = `orderid=1&amount=2&sign=${stdout.trim().toLowerCase()}`
    expect((await pay(['verify', ...received, '-t', text], { env })).code).toBe(0)
    expect((await pay(['explain', ...received, '-t', text], { env })).code).toBe(0)
  })
})

describe('pay explain', () => {
  it('gives programs the findings', async () => {
    const args = [
      'explain',
      ...query,
      ...key,
      '-t',
      signed.replace(signature, signature.toLowerCase()),
      '--json',
    ]
    const { code, stdout } = await pay(args, { env })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [{ cause: 'digest-case', certainty: 'proven' }],
    })
  })

  it('has nothing to say of a right signature', async () => {
    const { code, stdout } = await pay(['explain', ...query, ...key, '-t', signed, '--json'], {
      env,
    })
    expect([code, JSON.parse(stdout)]).toEqual([0, { ok: true, findings: [] }])
  })

  it('compares with what the other side says it signed', async () => {
    const said = fileOf(
      JSON.stringify({ msg: 'sign error [pay_memberid=10006&pay_orderid=T1&key=***]' }),
    )
    const args = ['explain', ...query, ...key, '-t', forged, '--signed-text', said, '--json']
    const { findings } = JSON.parse((await pay(args, { env })).stdout)
    expect(findings[0]).toMatchObject({
      cause: 'value-changed',
      field: 'pay_orderid',
      certainty: 'likely',
    })
  })

  it('writes in colours for a terminal only', async () => {
    const args = ['explain', ...query, ...key, '-t', forged]
    expect((await pay(args, { env, hasColors: true })).stdout).toContain('\u001B[31m')
    expect((await pay(args, { env })).stdout).not.toContain('\u001B')
  })

  it('says how sure it is', async () => {
    const { stdout } = await pay(['explain', ...query, ...key, '-t', forged], { env })
    expect(stdout).toContain('Nothing is proven')
    expect(stdout).toContain('unexplained · likely')
  })
})

describe('bad input', () => {
  const verify = ['verify', ...query]
  const cases: readonly (readonly [what: string, args: readonly string[], said: string])[] = [
    ['no command', ['-p', 'mmk'], 'a command is missing: sign, verify, explain'],
    ['an unknown command', ['check'], 'there is no command check'],
    ['no provider', ['verify', '-t', fields], '--provider is missing; known are mmk'],
    ['an unknown provider', ['verify', '-p', 'stripe'], 'no provider is called stripe'],
    [
      'an inherited name for a provider',
      ['verify', '-p', 'toString'],
      'no provider is called toString',
    ],
    ['no call', ['verify', '-p', 'mmk'], '--call is missing; mmk has payments.create'],
    [
      'an unknown call',
      ['verify', '-p', 'mmk', '-c', 'refunds.create'],
      'mmk has no call refunds.create',
    ],
    ['an unknown option', [...verify, '--wat'], "Unknown option '--wat'"],
    ['a key as an argument', [...verify, '--key', 'abc'], 'a key is never taken from an argument'],
    [
      'a secret as an argument',
      [...verify, '--secret=abc'],
      'a key is never taken from an argument',
    ],
    ['no key', [...verify, '-t', signed], 'there is no key: use --key-env or --key-file'],
    [
      'a variable that is not set',
      [...verify, '-t', signed, '--key-env', 'NO_KEY'],
      'the variable NO_KEY is not set',
    ],
    [
      'a key file that is not there',
      [...verify, '-t', signed, '--key-file', '/no/such'],
      'the key file /no/such cannot be read',
    ],
    ['an empty key file', [...verify, '-t', signed, '--key-file', fileOf('\n')], 'is empty'],
    [
      'a file that is not there',
      [...verify, ...key, '/no/such'],
      'the file /no/such cannot be read',
    ],
    ['two files', [...verify, ...key, 'a', 'b'], 'more than one file'],
    ['a file and a text', [...verify, ...key, '-t', signed, 'a'], 'not both'],
    [
      'no signature',
      [...verify, ...key, '-t', fields],
      'carries no signature: it has no field pay_md5sign',
    ],
    ['a repeated field', [...verify, ...key, '-t', 'a=1&a=2&sign=x'], 'a field stands twice'],
    ['broken JSON', [...verify, ...key, '-t', '{"a":1,}'], 'the JSON cannot be read'],
    [
      'a repeated name in JSON',
      [...verify, ...key, '-t', '{"a":1,"a":1}'],
      'the JSON cannot be read',
    ],
    [
      'a kind of empty that is none',
      [...verify, ...key, '-t', signed, '--empty', 'all'],
      '--empty takes one of drop',
    ],
    [
      'an algorithm that is none',
      ['verify', '-p', 'mpay', '-c', 'notification', '-t', '{"sign_type":"MD5","sign":"x"}'],
      'the field sign_type has to name one of RSA',
    ],
    [
      'no RSA key',
      [
        'verify',
        '-p',
        'mpay',
        '-c',
        'notification',
        '-t',
        '{"sign_type":"RSA","sign":"x"}',
        ...key,
      ],
      'the key in PAY_KEY is not',
    ],
    ['too much', [...verify, ...key, fileOf('a'.repeat(1024 * 1024 + 1))], 'larger than 1 MB'],
  ]

  it.each(cases)('%s is told in one line', async (_, args, said) => {
    const { code, stdout, stderr } = await pay(args, { env })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^pay: [^\n]+\n$/)
    expect(stderr).toContain(said)
  })

  it('does not wait for somebody to type', async () => {
    const { code, stderr } = await pay([...verify, ...key], { env, isInteractive: true })
    expect([code, stderr]).toEqual([
      2,
      'pay: there are no fields: name a file, pipe them in, or use --text\n',
    ])
  })

  it('is told to programs as JSON', async () => {
    const { code, stdout } = await pay(['verify', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [] })
  })
})

describe('a Node that is too old', () => {
  it.each([
    ['20.20.2', 'Node 22.12 or newer is needed; this is Node 20.20.2'],
    ['22.11.0', 'Node 22.12 or newer is needed; this is Node 22.11.0'],
    ['22.12.0', null],
    ['24.0.0', null],
    [process.versions.node, null],
  ])('%s is told so', (version, said) => {
    expect(oldNode(version)).toBe(said)
  })
})

describe('what is never printed', () => {
  const canary = 'CANARY7f3a9'

  it.each(['sign', 'verify', 'explain'])(
    'by %s: the key, or a value where nobody asked',
    async command => {
      const secrets = { PAY_KEY: `${canary}-key`, OLD: `${canary}-old` }
      const text = `pay_memberid=${canary}&pay_orderid=${canary}%26x%3D1&pay_md5sign=${'0'.repeat(32)}`
      const said = fileOf(`pay_memberid=${canary}1&pay_orderid=2&key=${canary}-key`)
      const args = [
        command,
        ...query,
        ...key,
        '--key-env',
        'OLD',
        '-t',
        text,
        '--signed-text',
        said,
      ]
      for (const more of [[], ['--json']]) {
        const { stdout, stderr } = await pay([...args, ...more], { env: secrets })
        expect(stdout + stderr).not.toContain(canary)
      }
    },
  )
})
