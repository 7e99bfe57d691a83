import { describe } from 'vitest'
import { findChromium } from '../../../../scripts/shared/executables.ts'

/** Where the Chromium of these tests lies, if there is one. */
export const chromium = findChromium()

export const howToGet =
  'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to run them'

export const isRequired = process.env.CI === 'true'

const skip = chromium === undefined && !isRequired

/** Tests that need a browser, several at once. Without one they are skipped; where `CI=true` they fail. */
export const describeInBrowser = (name: string, body: () => void) =>
  describe(name, { concurrent: true, skip }, body)

/** The same for tests that measure time: nothing else runs meanwhile. */
export const describeAlone = (name: string, body: () => void) => describe(name, { skip }, body)
