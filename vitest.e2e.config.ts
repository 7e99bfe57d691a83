import { defineConfig } from 'vitest/config'

/** Browser tests: apart from the unit tests, because they need a Chromium and the built playground. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['apps/*/e2e/**/*.test.ts'],
    fileParallelism: false,
    // two cores draw two pages at a time; a page that waits for its turn looks like one that hangs
    maxConcurrency: 2,
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
