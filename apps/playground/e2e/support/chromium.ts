import { describe } from 'vitest'
import { findChromium } from '../../../../scripts/shared/executables.ts'

/** Where the Chromium of these tests lies, if there is one. */
export const chromium = findChromium()

export const howToGet =
  'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to run them'

export const isRequired = process.env.CI === 'true'

/** Tests that need a browser. Without one they are skipped; where `CI=true` they fail. */
export const describeInBrowser = describe.skipIf(chromium === undefined && !isRequired)
