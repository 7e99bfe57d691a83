import { defineConfig } from 'vitest/config'

/** All unit tests: one process for each core, which loads the sources once for all files. */
export default defineConfig({
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'apps/*/test/**/*.test.{ts,tsx}',
      'examples/*/test/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: ['packages/cli/test/support/folder.ts'],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
    },
  },
})
