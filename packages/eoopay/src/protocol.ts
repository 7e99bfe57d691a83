/** The wire, for tools: recipes, states, and how the calls are made. */
export { notFoundTexts } from './failures.ts'
export { createPayment } from './operations/create-payment.ts'
export { createPayout } from './operations/create-payout.ts'
export { queryPayment } from './operations/query-payment.ts'
export { queryPayout } from './operations/query-payout.ts'
export { submitReference } from './operations/submit-reference.ts'
export { depositRecipe, messageRecipe, payoutRecipe, queryRecipe } from './recipes.ts'
export { classicPayoutStatusOf, paymentStatusOf, payoutStatusOf } from './statuses.ts'
