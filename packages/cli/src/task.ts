import type { Raw } from '@pay/core'
import {
  type Fields,
  type Recipe,
  recipeFor,
  type SignatureRule,
  signatureIn,
} from '@pay/core/signing'
import type { Arguments } from './arguments.ts'
import { BadInput } from './failure.ts'
import type { Message } from './input/message.ts'
import { readMessage, readTextFile } from './input/read.ts'
import type { Terminal } from './output/terminal.ts'
import { formsOf, isReceived, providers } from './providers.ts'

/** What every command works on. */
export interface Task {
  readonly recipe: Recipe
  /** Whether the gateway signed it. */
  readonly isReceived: boolean
  readonly message: Message
  /** Other forms of the same answer, any of which may be what was signed. */
  readonly otherForms: readonly Fields[]
  /** Fields of the notify URL that are the merchant's own. */
  readonly removed: Fields
}

const listed = (names: readonly string[]) => names.join(', ')

const ruleOf = ({ provider, call }: Arguments): SignatureRule => {
  const known = listed(Object.keys(providers))
  if (provider === undefined) throw new BadInput(`--provider is missing; known are ${known}`)
  const calls = Object.hasOwn(providers, provider) ? providers[provider] : undefined
  if (calls === undefined)
    throw new BadInput(`no provider is called ${provider}; known are ${known}`)
  const names = listed(Object.keys(calls))
  if (call === undefined) throw new BadInput(`--call is missing; ${provider} has ${names}`)
  const rule = Object.hasOwn(calls, call) ? calls[call] : undefined
  if (rule === undefined) throw new BadInput(`${provider} has no call ${call}; it has ${names}`)
  return rule
}

const empties = ['drop', 'drop-zero', 'drop-blank', 'keep'] as const

const withEmpty = (recipe: Recipe, given: string | undefined): Recipe => {
  if (given === undefined) return recipe
  const empty = empties.find(one => one === given)
  if (empty === undefined) throw new BadInput(`--empty takes one of ${listed(empties)}`)
  return { ...recipe, empty }
}

const recipeOf = (args: Arguments, fields: Fields): Recipe => {
  const rule = ruleOf(args)
  const recipe = recipeFor(rule, fields)
  if (recipe !== undefined) return withEmpty(recipe, args.empty)
  if (!('recipes' in rule)) throw new BadInput('the call has no recipe')
  const known = Object.keys(rule.recipes).filter(Boolean)
  throw new BadInput(`the field ${rule.field} has to name one of ${listed(known)}`)
}

const inputOf = async ({ text, file }: Arguments, terminal: Terminal): Promise<string> => {
  if (text !== undefined && file !== undefined) {
    throw new BadInput('give the fields with --text or as a file, not both')
  }
  if (text !== undefined) return text
  if (file !== undefined && file !== '-') return readTextFile(file)
  if (file === undefined && terminal.isInteractive) {
    throw new BadInput('there are no fields: name a file, pipe them in, or use --text')
  }
  return terminal.readInput()
}

const split = (fields: Fields, names: ReadonlySet<string>) => {
  const entries = Object.entries(fields)
  return {
    kept: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
    taken: Object.fromEntries(entries.filter(([name]) => names.has(name))),
  }
}

/** The forms of an answer that carry a signature; none where there is one form only. */
const signedForms = (
  { provider = '', call = '', signature }: Arguments,
  recipe: Recipe,
  answer: Raw | undefined,
): readonly Fields[] => {
  const forms = answer === undefined ? [] : formsOf(provider, call, answer)
  return forms.filter(form => signature !== undefined || signatureIn(recipe, form) !== undefined)
}

/** Reads the fields and finds the recipe that they are signed by. */
export const readTask = async (args: Arguments, terminal: Terminal): Promise<Task> => {
  ruleOf(args)
  const { decoded, asReceived, answer, as } = await readMessage(await inputOf(args, terminal))
  const own = new Set((args['notify-query-key'] ?? []).flatMap(key => [key, `amp;${key}`]))
  const { kept, taken } = split(decoded, own)
  const raw = asReceived && split(asReceived, own).kept
  const recipe = recipeOf(args, kept)
  const [form = kept, ...otherForms] = signedForms(args, recipe, answer)
  return {
    recipe,
    isReceived: isReceived(args.call ?? ''),
    message: { decoded: form, ...(raw && { asReceived: raw }), as },
    otherForms,
    removed: taken,
  }
}
