import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'payout-co', include: ['test/**/*.test.ts'] },
})
