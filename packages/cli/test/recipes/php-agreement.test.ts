import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Fields, sign } from '@pay/core/signing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyRecipe, pair, secret } from './every.ts'
import { setsFor } from './sets.ts'

/** By command more: `pnpm check:php` takes 100 000. */
const count = Number(process.env.PHP_SETS ?? 2000)
const hasPhp = spawnSync('php', ['--version']).status === 0
const required = process.env.CI === 'true'
if (!hasPhp && !required) {
  console.warn(
    'SKIPPED: agreement with PHP. To run it, install PHP (Debian: apt-get install php-cli).',
  )
}

/** What the PHP script calls the rule of each recipe. */
const rules: Readonly<Record<string, string>> = {
  'mmk payments.create': 'eoopay listed',
  'mmk payments.submitReference': 'eoopay all',
  'mmk payments.query.answer': 'eoopay message',
  'mmk payouts.create': 'eoopay but zeros',
  'epay-mapi payments.create': 'epay',
  'epay-mapi notification': 'epay',
  'epay-rainbow-v2 payments.create': 'rainbow',
  'epay-rainbow-v2 payments.create.answer RSA': 'rainbow',
  'mpay payments.create RSA': 'mpay md5',
  'mpay payments.create SHA256WITHRSA': 'mpay sha256',
  'mpay payments.query.answer RSA': 'mpay query md5',
  'mpay payments.query.answer SHA256WITHRSA': 'mpay query sha256',
  'mpay cards.list.answer RSA': 'mpay list md5',
  'mpay cards.list.answer SHA256WITHRSA': 'mpay list sha256',
  'mpay notification RSA': 'mpay notify md5',
  'mpay notification SHA256WITHRSA': 'mpay notify sha256',
}

const privateKey = pair.privateKey.export({ format: 'pem', type: 'pkcs8' })

interface PhpCase {
  readonly rule: string
  readonly fields: Fields
}

const signedByPhp = async (cases: readonly PhpCase[]): Promise<readonly string[]> => {
  const script = fileURLToPath(new URL('sign.php', import.meta.url))
  const php = spawn('php', ['-n', '-d', 'memory_limit=-1', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  php.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  php.stdin.end(`${JSON.stringify({ secret, privateKey })}\n${JSON.stringify(cases)}\n`)
  const [code] = await once(php, 'close')
  if (code !== 0) throw new Error(`php ended with ${code}`)
  return JSON.parse(Buffer.concat(chunks).toString()) as string[] // the script prints a list of texts
}

describe('the rules that PHP signs by', () => {
  it('are those of every recipe', () => {
    expect(Object.keys(rules).sort()).toEqual(everyRecipe.map(({ id }) => id).sort())
  })
})

/** The same for every recipe, with the names of all: making them takes longer than signing them. */
const sets = fc.sample(setsFor(everyRecipe.map(({ recipe }) => recipe)), {
  numRuns: hasPhp ? count : 0,
  seed: 20240805,
})

describe.skipIf(!hasPhp && !required)(`${count} random field sets per recipe`, () => {
  it.each(everyRecipe)(
    'PHP agrees with $id',
    async ({ id, recipe, signingKey }) => {
      expect(hasPhp, 'php is required when CI=true').toBe(true)
      const theirs = await signedByPhp(sets.map(fields => ({ rule: rules[id] ?? '', fields })))
      const ours = sets.map(fields => sign(recipe, fields, signingKey))
      const differing = sets.filter((_, at) => ours[at] !== theirs[at])
      expect(ours).toHaveLength(count)
      expect(differing).toEqual([])
    },
    10 * 60_000,
  )
})
