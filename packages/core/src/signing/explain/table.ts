import type { Slip } from './slip.ts'
import { changedSlips } from './slips/changed.ts'
import { charsetSlips } from './slips/charsets.ts'
import { digestSlips } from './slips/digests.ts'
import { emptySlips } from './slips/empties.ts'
import { escapeSlips } from './slips/escapes.ts'
import { keyJoinSlips } from './slips/key-joins.ts'
import { keySlips } from './slips/keys.ts'
import { numberSlips } from './slips/numbers.ts'
import { orderSlips } from './slips/order.ts'
import { receivedSlips } from './slips/received.ts'
import { missingSlips, selectionSlips } from './slips/selection.ts'
import { separatorSlips } from './slips/separators.ts'
import { signTypeSlips } from './slips/sign-type.ts'
import { textSlips } from './slips/texts.ts'
import { urlSlips } from './slips/urls.ts'
import { wordSlips } from './slips/words.ts'

/**
 * Every slip that is searched for: a closed list. The order decides where two slips give the same
 * text: keys come first, a guess at a value last. It is also the order in which two slips happen:
 * words and numbers become text, text is escaped, fields are chosen, sorted and joined.
 */
export const slips: readonly Slip[] = [
  ...receivedSlips,
  ...keySlips,
  ...keyJoinSlips,
  ...emptySlips,
  ...wordSlips,
  ...numberSlips,
  ...textSlips,
  ...escapeSlips,
  ...urlSlips,
  ...signTypeSlips,
  ...selectionSlips,
  ...orderSlips,
  ...separatorSlips,
  ...digestSlips,
  ...missingSlips,
  ...changedSlips,
  ...charsetSlips,
]
