import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'examples/*', 'scripts'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
    },
  },
})
