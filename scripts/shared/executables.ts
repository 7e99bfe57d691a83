import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where the first of these programs lies on PATH, or `undefined`. */
export function findExecutable(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

/** The Chromium that browser tests use: `CHROMIUM_PATH`, or one on PATH. */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ||
  findExecutable('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')

/** The PHP that the independent reference implementations run on. */
export const findPhp = (): string | undefined => findExecutable('php')

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
