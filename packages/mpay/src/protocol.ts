/** The wire, for tools: recipes, return codes, the envelope. */
export type { CodeClass, Product } from './codes/products.ts'
export { type ReturnCode, returnCodes } from './codes/return-codes.ts'
export { type EnvelopeParts, writeEnvelope } from './envelope.ts'
export { notificationNames } from './notification.ts'
export {
  answerRecipes,
  listAnswerRecipes,
  notificationRecipes,
  queryAnswerRecipes,
  rsaRecipe,
  sha256Recipe,
} from './recipes.ts'
export { paymentStatusOf, refundStatusOf } from './statuses.ts'
