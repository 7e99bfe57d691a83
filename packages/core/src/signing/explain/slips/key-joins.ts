import { nodeCrypto } from '../../node-crypto.ts'
import { isAsymmetric } from '../attempt.ts'
import { allOf, attemptChange, rarely, withFields } from '../changes.ts'
import type { Change, Slip } from '../slip.ts'

type Place = (text: string, key: string) => string

const after = (between: string): [string, Place] => [
  between === '' ? 'directly behind the text' : `behind the text, with \`${between}\` before it`,
  (text, key) => `${text}${between}${key}`,
]

const rare = [
  ...['&', 'key=', '&secret=', '='],
  ...['&KEY=', '&Key=', '&appkey=', '&app_key=', '&apikey=', '&api_key=', '&appSecret='],
  ...['&app_secret=', '&secretKey=', '&secret_key=', '&paySecret=', '&md5key=', '&md5Key='],
  ...['&token=', '&sign=', '&private_key=', '&partner_key=', '&merchantKey=', '|', ':', ',', '#'],
]

const places: readonly (readonly [string, Place])[] = [
  after('&key='),
  after(''),
  ['directly in front of the text', (text, key) => `${key}${text}`],
  ['not at all', text => text],
]

const rarePlaces: readonly (readonly [string, Place])[] = [
  ...rare.map(after),
  ['in front of the text, with `&` behind it', (text, key) => `${key}&${text}`],
  ['in front of the text as `key=`', (text, key) => `key=${key}&${text}`],
  ['both in front of the text and behind it', (text, key) => `${key}${text}${key}`],
  [
    'behind the text after it was hashed itself',
    (text, key) => `${text}&key=${nodeCrypto().hash('md5', key, 'hex')}`,
  ],
]

const placed = ([detail, place]: readonly [string, Place]) =>
  attemptChange(() => ({ place }), detail)

/** The secret as a field among the others, sorted in with them. */
const asField = (name: string): Change => ({
  detail: `as a field \`${name}\` among the others`,
  apply: attempt =>
    typeof attempt.key === 'string'
      ? { ...withFields(attempt, { [name]: attempt.key }), place: text => text }
      : null,
})

/** Where the secret stands in the text. */
export const keyJoinSlips: readonly Slip[] = [
  {
    cause: 'key-join',
    on: 'key',
    says: 'The other side joins the key {detail}.',
    fix: 'Join the key as the gateway’s document says, on both sides: the recipe’s `key.append`.',
    changes: base =>
      isAsymmetric(base.recipe)
        ? []
        : allOf(
            ...places.map(placed),
            rarely(...rarePlaces.map(placed), () => ['key', 'secret', 'app_secret'].map(asField)),
          )(base),
  },
]
