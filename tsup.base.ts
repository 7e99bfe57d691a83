import { defineConfig, type Options } from 'tsup'

/** The build of every published package: ESM, types and source maps into `dist`. */
export const library = (entry: string[] = ['src/index.ts'], more: Options = {}) =>
  defineConfig({
    entry,
    format: ['esm'],
    dts: true,
    clean: true,
    sourcemap: true,
    target: 'es2022',
    treeshake: true,
    // comments and blanks cost time at every import; who reads the code has the source maps
    minifyWhitespace: true,
    // tsup rewrites `node:crypto` to `crypto` by default, which bundlers told to leave `node:*` alone then miss.
    removeNodeProtocol: false,
    ...more,
  })
