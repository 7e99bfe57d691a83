import { defineConfig } from 'vitest/config'

/**
 * All unit tests, in one process for each core. A process loads the sources once for all files of a
 * project, so there are few projects: what is published and what holds it, and what consumes it.
 */
export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: [
            'packages/*/test/**/*.test.ts',
            'examples/*/test/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          globalSetup: ['packages/cli/test/support/folder.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'playground', include: ['apps/playground/test/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
