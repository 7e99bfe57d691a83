/** The wire, for tools: recipes, states, and how the calls are made. */
export { tradeForms } from './answers.ts'
export { notFoundTexts } from './failures.ts'
export { type Gateway, gatewayOf } from './gateway.ts'
export { notificationNames } from './notification.ts'
export { createPayment } from './operations/create-payment.ts'
export { createPayout } from './operations/create-payout.ts'
export { formPayment } from './operations/form-payment.ts'
export { balanceForms, queryBalance } from './operations/query-balance.ts'
export { queryPayment } from './operations/query-payment.ts'
export { queryPayout } from './operations/query-payout.ts'
export { submitReference } from './operations/submit-reference.ts'
export { type Recipes, recipesOf, type SigningOptions } from './recipes.ts'
export {
  notificationMeaningOf,
  paymentStatusOf,
  payoutStatusOf,
  queryMeaningOf,
} from './statuses.ts'
