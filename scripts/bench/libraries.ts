import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOrThrow } from '../shared/run.ts'

/** Libraries that do a part of the same; nothing else in the repository installs them. */
const versions = {
  'alipay-sdk': '4.14.0',
  'easypay-node-sdk': '1.0.6',
  payshift: '1.7.7',
  stripe: '23.1.0',
}

/** What the measurements need of them. */
export interface Libraries {
  readonly payshift: { sign(fields: object, key: string): string }
  readonly Easypay: new (account: {
    readonly domain: string
    readonly pid: string
    readonly key: string
  }) => { qrpay(fields: object): void }
  readonly alipay: {
    readonly AlipaySdk: new (settings: object) => { checkNotifySignV2(fields: object): boolean }
  }
  readonly stripe: {
    readonly webhooks: {
      constructEvent(payload: string, header: string, secret: string): object
      generateTestHeaderString(options: {
        readonly payload: string
        readonly secret: string
      }): string
    }
  }
}

/** easypay-node-sdk signs and sends in one go. What sends is taken out, so that nothing leaves. */
const silence = (require: NodeJS.Require, name: string) => {
  const path = require.resolve(name)
  require(name)
  const loaded = require.cache[path]
  if (loaded !== undefined) loaded.exports = () => undefined
}

const load = (folder: string): Libraries => {
  const require = createRequire(join(folder, 'index.js'))
  silence(require, 'request')
  silence(require, 'request-promise')
  const { default: Stripe = require('stripe') } = require('stripe')
  return {
    payshift: require('payshift/dist/src/providers/epay.js'),
    Easypay: require('easypay-node-sdk'),
    alipay: require('alipay-sdk'),
    stripe: new Stripe('sk_test_never_used'),
  }
}

/** Installs them into a folder of their own, which is gone afterwards. */
export const withLibraries = async <T>(use: (libraries: Libraries) => T): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pay-bench-'))
  try {
    const manifest = { private: true, dependencies: versions }
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts']
    await runOrThrow('npm', ['install', ...quiet], { cwd: folder })
    return use(load(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
