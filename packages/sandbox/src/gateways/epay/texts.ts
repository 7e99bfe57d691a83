/** Backslashes first, HTML entities after. @source observed on public servers of the family */
export const escaped = (text: string): string => entities(text.replace(/[\\'"]/g, '\\$&'))

const entities = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')

/** Without zeros at the end, as a number prints: `0.1`, `1`. @source observed on public servers of the family */
export const stripped = (money: string): string => money.replace(/\.?0+$/, '')
