import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'mmk', include: ['test/**/*.test.ts'] },
})
