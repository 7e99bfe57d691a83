/** The wire, for tools: recipes, return codes, the envelope. */
export { type CodeClass, type ReturnCode, returnCodes } from './codes.ts'
export { type EnvelopeParts, writeEnvelope } from './envelope.ts'
export {
  answerRecipes,
  notificationRecipes,
  queryAnswerRecipes,
  rsaRecipe,
  sha256Recipe,
} from './recipes.ts'
export { paymentStatusOf } from './statuses.ts'
