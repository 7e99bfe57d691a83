/** The wire, for tools: dialects, recipes, codes. */
export type {
  CreateRule,
  Dialect,
  QueryRule,
  RefundingDialect,
  RefundRule,
  Refusals,
  Requirable,
  Signatures,
} from './dialects/dialect.ts'
export { type DialectName, dialects } from './dialects.ts'
export { notFoundTexts, type RefusalCodes, reasonOf } from './failures.ts'
export { messageNames as notificationNames } from './message-names.ts'
export {
  messageRecipe,
  messageRecipes,
  requestRecipe,
  rsaMessageRecipe,
  rsaMessageRecipes,
  rsaRequestRecipe,
} from './recipes.ts'
export { paymentStatusOf, queriedStatusOf } from './statuses.ts'
