import type { MerchantSettings } from './settings.ts'

type Value = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands above a list of rows. @source a public server of the family */
const topNames = ['memberid', 'returncode']

/**
 * Gives a signed trade the shape in which a merchant gets it: as documented, one level deeper, or as
 * the only row of a list, signed together with what stands above it.
 *
 * @source "Recharge inquiry"; two public servers of the family for the others
 */
export function wrapTrade(
  { depositQueryAnswer }: Pick<MerchantSettings, 'depositQueryAnswer'>,
  trade: Value,
): Value {
  if (depositQueryAnswer === 'data') return { status: 'success', msg: '查询成功', data: trade }
  if (depositQueryAnswer !== 'list') return trade
  const { sign, ...said } = trade
  const isTop = (name: string) => topNames.includes(name)
  const entries = Object.entries(said)
  return {
    ...Object.fromEntries(entries.filter(([name]) => isTop(name))),
    ...(sign === undefined ? {} : { sign }),
    data: [Object.fromEntries(entries.filter(([name]) => !isTop(name)))],
  }
}

/** The trade in an answer, flat, whatever its shape. */
export function unwrapTrade({ data, ...top }: Value): Value {
  if (Array.isArray(data) && isObject(data[0])) return { ...top, ...data[0] }
  return isObject(data) ? data : { ...top, ...(data === undefined ? {} : { data }) }
}
