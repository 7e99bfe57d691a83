/** The wire, for tools: dialects, recipes, codes, and how the calls are made. */
export { type Dialect, type DialectName, dialects } from './dialects.ts'
export { notFoundTexts, type RefusalCodes, reasonOf } from './failures.ts'
export type { Gateway } from './gateway.ts'
export { createPayment } from './operations/create-payment.ts'
export { formPayment } from './operations/form-payment.ts'
export { queryPayment } from './operations/query-payment.ts'
export { messageRecipe, messageRecipes, requestRecipe } from './recipes.ts'
export { paymentStatusOf } from './statuses.ts'
