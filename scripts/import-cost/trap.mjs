// Preloaded into a fresh process: reports, when it ends, whether ky or the fetch machinery was loaded.
import { registerHooks } from 'node:module'

const touched = new Set()

for (const name of ['Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource']) {
  const { get, value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {}
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      touched.add(`globalThis.${name}`)
      return get ? get.call(globalThis) : value
    },
  })
}

registerHooks({
  resolve(specifier, context, next) {
    if (/^ky(\/|$)/.test(specifier)) touched.add('ky')
    return next(specifier, context)
  },
})

process.on('exit', () => console.log(JSON.stringify([...touched].sort())))
