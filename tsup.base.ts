import { defineConfig } from 'tsup'

/** The build of every published package: ESM, types and source maps into `dist`. */
export const library = (entry: string[] = ['src/index.ts']) =>
  defineConfig({
    entry,
    format: ['esm'],
    dts: true,
    clean: true,
    sourcemap: true,
    target: 'es2022',
    treeshake: true,
    // tsup rewrites `node:crypto` to `crypto` by default, which bundlers told to leave `node:*` alone then miss.
    removeNodeProtocol: false,
  })
