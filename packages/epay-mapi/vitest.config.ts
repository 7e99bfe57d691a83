import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'epay-mapi', include: ['test/**/*.test.ts'] },
})
