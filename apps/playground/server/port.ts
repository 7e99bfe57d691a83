const defaultPort = 4100

/**
 * The port that the environment asks for; 0 takes any free one.
 *
 * @throws when the text is no port.
 */
export const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return defaultPort
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Error(`PORT is ${JSON.stringify(text)}: give a number from 0 to 65535.`)
}
