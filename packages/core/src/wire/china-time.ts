import { localTime } from './local-time.ts'

const china = localTime(8)

/**
 * A moment as the gateways write it: `yyyy-MM-dd HH:mm:ss` in UTC+8, whatever the country. There is
 * no summer time.
 */
export const toChinaTime = china.write

/** The same as 14 digits, `yyyyMMddHHmmss`. */
export const toChinaDigits = china.digits

/** Reads either form. `null` for anything else, for dates that do not exist, and for 1970, which stands for none. */
export const fromChinaTime = china.read
