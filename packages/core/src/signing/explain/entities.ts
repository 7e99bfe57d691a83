/**
 * References that HTML reads without a semicolon: after an `&` between two fields they eat the
 * beginning of the next name.
 *
 * @source the HTML standard, named character references: those without a semicolon whose letters
 *   begin a common field name
 */
const legacy: readonly (readonly [name: string, sign: string])[] = [
  ['not', '¬'],
  ['times', '×'],
  ['para', '¶'],
  ['curren', '¤'],
  ['copy', '©'],
  ['reg', '®'],
  ['sect', '§'],
  ['cent', '¢'],
  ['pound', '£'],
  ['yen', '¥'],
  ['deg', '°'],
  ['micro', 'µ'],
  ['middot', '·'],
  ['macr', '¯'],
  ['divide', '÷'],
  ['shy', '\u00AD'],
  ['uml', '¨'],
  ['ordm', 'º'],
  ['ordf', 'ª'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
]
const mangle = new RegExp(`&(${legacy.map(([name]) => name).join('|')})`, 'g')
const signs = new Map(legacy)
const entities = new Map(legacy.map(([name, sign]) => [sign, `&${name}`]))
const unusual = legacy.filter(([, sign]) => !'<>&'.includes(sign)).map(([, sign]) => sign)
const unmangle = new RegExp(`[${unusual.join('')}]`, 'g')

/** The text after it went through HTML: `&notify_url` becomes `¬ify_url`. */
export const mangled = (text: string): string =>
  text.replace(mangle, (whole, name: string) => signs.get(name) ?? whole)

/** Each of the references alone, for text that only a part of it went through HTML. */
export const mangledBy = legacy.map(
  ([name, sign]) =>
    (text: string): string =>
      text.replaceAll(`&${name}`, sign),
)

/** Undoes it. */
export const unmangled = (text: string): string =>
  text.replace(unmangle, sign => entities.get(sign) ?? sign)
