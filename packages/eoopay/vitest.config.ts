import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'eoopay', include: ['test/**/*.test.ts'] },
})
