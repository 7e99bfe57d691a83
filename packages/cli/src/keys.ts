import { readFile } from 'node:fs/promises'
import { type Key, readPrivateKey, readPublicKey } from '@pay/core/signing'
import type { Arguments } from './arguments.ts'
import { BadInput } from './failure.ts'

/** A key that the command line names. The name may be printed. */
export interface NamedKey {
  readonly name: string
  readonly key: Key
}

interface NamedText {
  readonly name: string
  readonly text: string
}

const fromEnvironment = (name: string, env: NodeJS.ProcessEnv): NamedText => {
  const text = env[name]
  if (text === undefined) throw new BadInput(`the variable ${name} is not set`)
  if (text === '') throw new BadInput(`the variable ${name} is empty`)
  return { name, text }
}

const fromFile = async (path: string): Promise<NamedText> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`the key file ${path} cannot be read`)
  })
  // editors end a file with a line end, which is not a part of the key
  const key = text.replace(/\r?\n$/, '')
  if (key === '') throw new BadInput(`the key file ${path} is empty`)
  return { name: path, text: key }
}

const asPair = ({ name, text }: NamedText, half: 'public' | 'private'): NamedKey => {
  const [wanted, other] =
    half === 'private'
      ? [readPrivateKey(text), readPrivateKey(text)]
      : [readPublicKey(text), readPrivateKey(text)]
  const reading = 'key' in wanted ? wanted : other
  if ('key' in reading) return { name, key: reading.key }
  throw new BadInput(`the key in ${name} ${'broken' in wanted ? wanted.broken : reading.broken}`)
}

/** Every key that the command line names, the first of them first. */
export const readKeys = async (
  args: Arguments,
  env: NodeJS.ProcessEnv,
  kind: 'secret' | 'public' | 'private',
): Promise<readonly [NamedKey, ...NamedKey[]]> => {
  const named = (args['key-env'] ?? []).map(name => fromEnvironment(name, env))
  const filed = await Promise.all((args['key-file'] ?? []).map(fromFile))
  const all = [...named, ...filed].map(one =>
    kind === 'secret' ? { name: one.name, key: one.text } : asPair(one, kind),
  )
  const [first, ...others] = all
  if (first === undefined) throw new BadInput('there is no key: use --key-env or --key-file')
  return [first, ...others]
}
