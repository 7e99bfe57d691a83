import type { GatewayFault, GatewayFaults } from '../gateway.ts'

const none: GatewayFault = { calls: {}, otherwise: 'It is not simulated yet.' }

export const createFaults = (): GatewayFaults => ({
  'unlisted-code': none,
  'contradictory-fields': none,
  'wrong-amount': none,
  'other-order': none,
  'wrong-signature': none,
  'missing-signature': none,
  'extra-signed-field': none,
  'other-spelling': none,
  'not-found-then-found': none,
  'pending-forever': none,
  'success-then-reversal': none,
  'refused-although-created': none,
  'forgetful-duplicates': none,
})
