import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'mpay', include: ['test/**/*.test.ts'] },
})
