import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'playground',
    include: ['test/**/*.test.{ts,tsx}'],
    // nothing is kept in modules, and loading all providers anew for each file takes half the time
    isolate: false,
  },
})
