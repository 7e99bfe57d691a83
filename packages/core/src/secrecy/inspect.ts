/** What Node, Bun and Deno call instead of printing an object's properties. */
export const inspectSymbol = Symbol.for('nodejs.util.inspect.custom')
