import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { name: 'outside-provider', include: ['test/**/*.test.ts'] },
})
