import { type LocalTime, localTime } from '@pay/core/provider'
import { type Recipes, recipesOf } from './recipes.ts'
import type { EoopayOptions } from './settings.ts'

/** The gateway as one account's settings have it: resolved once, for every call. */
export interface Gateway {
  /** The country's, ISO 4217. */
  readonly currency: string
  readonly options: EoopayOptions
  readonly recipes: Recipes
  readonly clock: LocalTime
}

/** Resolves the settings that decide how a country's calls are made. */
export const gatewayOf = (currency: string, options: EoopayOptions): Gateway => ({
  currency,
  options,
  recipes: recipesOf(options),
  clock: localTime(options.utcOffsetHours),
})
