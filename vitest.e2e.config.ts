import { defineConfig } from 'vitest/config'

/** Browser tests: apart from the unit tests, because they need a Chromium and the built playground. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['apps/*/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
