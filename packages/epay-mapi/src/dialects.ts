import type { Acknowledgements } from '@pay/core'
import type { Recipe, SignatureRule } from '@pay/core/signing'
import { mapiDuplicates, mapiRefusals, type RefusalCodes } from './failures.ts'
import { messageRecipes, requestRecipe } from './recipes.ts'

/** Optional fields of a payment that a dialect may require. */
export type RequiredExtra = 'returnUrl'

/** What one kind of gateway of the family does its own way. Success of one is failure of another, so nothing is merged. */
export interface Dialect {
  readonly create: {
    readonly path: string
    readonly success: readonly string[]
    readonly refusals: RefusalCodes
    readonly duplicates: readonly string[]
  }
  /** The page that the payer's browser is sent to. */
  readonly page: { readonly path: string }
  /** The order query. */
  readonly query: { readonly path: string; readonly success: readonly string[] }
  /** The name of the field that comes back as it was sent. */
  readonly passThrough: string
  readonly required: readonly RequiredExtra[]
  readonly signs: { readonly requests: Recipe; readonly messages: SignatureRule }
  readonly acks: Acknowledgements
}

/**
 * The strictest server of the family wants exactly `success`, the loosest takes any text that
 * contains it, so a refusal must not.
 *
 * @source observed on public servers of the family; the gateway's own page says nothing
 */
const acks: Acknowledgements = {
  accept: { status: 200, contentType: 'text/plain', body: 'success' },
  refuse: { status: 400, contentType: 'text/plain', body: 'fail' },
}

/** @source the gateway's interface document; page and query from its relatives (SOURCES.md) */
const mapi: Dialect = {
  create: {
    path: 'pay/mapi.php',
    success: ['200'],
    refusals: mapiRefusals,
    duplicates: mapiDuplicates,
  },
  page: { path: 'submit.php' },
  query: { path: 'api/findorder', success: ['200'] },
  passThrough: 'ext',
  required: ['returnUrl'],
  signs: { requests: requestRecipe, messages: messageRecipes },
  acks,
}

/** Every dialect by its name. */
export const dialects = { mapi } as const satisfies Readonly<Record<string, Dialect>>

/** The name of a dialect: `mapi` is that of the source document. */
export type DialectName = keyof typeof dialects

export const dialectNames: readonly DialectName[] = ['mapi']
