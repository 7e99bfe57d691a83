import type { OwnNotification } from '../../../../delivery/notification.ts'
import { isEmpty } from '../../../../php/values.ts'
import type { Order, Reply } from '../../../../records.ts'
import type { Fields } from '../../checks.ts'
import { merchantOf } from '../../desk.ts'
import { appended, notificationOf, type Telling } from '../../notification.ts'
import type { WayBack } from '../../pages/cashier.ts'
import { stripped } from '../../texts.ts'
import { toldFields } from '../../told.ts'
import { chinaTime } from '../../trade-number.ts'
import type { RainbowDesk, RainbowMerchant } from './desk.ts'

/** What both versions tell, without what proves it. @source public server code of the Rainbow program; observed */
export function rainbowFields(order: Order, merchant: RainbowMerchant, more: Fields = {}): Fields {
  const { name = '', method: type = '', param = '' } = order.details
  const { notifiedName, notifiedMoney } = merchant
  return {
    ...toldFields(order, {
      type,
      name: notifiedName === 'product' ? 'product' : name,
      money: notifiedMoney === 'stripped' ? stripped(order.amount) : order.amount,
    }),
    ...more,
    ...(merchant.notifiesDetails ? detailsOf(order) : {}),
    ...(isEmpty(param) ? {} : { param }),
  }
}

/** @source AliMPay-Bun */
const detailsOf = ({ details, createdAt, settledAt }: Order): Fields => ({
  ...{ api_trade_no: details.apiTradeNo ?? '', buyer: details.buyer ?? '' },
  addtime: chinaTime(createdAt.getTime()),
  endtime: settledAt === null ? '' : chinaTime(settledAt.getTime()),
})

export function rainbowNotification<M extends RainbowMerchant>(
  desk: RainbowDesk<M>,
  order: Order,
  { fields, sign }: Pick<Telling, 'fields' | 'sign'>,
): OwnNotification {
  const { noticedBy, repeatAfterMs } = merchantOf(desk, order)
  return notificationOf(desk, order, {
    ...{ fields, sign, acknowledges, userAgent, method: 'GET', address: appended },
    url: order.details.notifyUrl ?? '',
    repeatAfterMs: noticedBy === 'browser' ? [] : repeatAfterMs,
  })
}

/** Whatever the status. @source public server code of the Rainbow program; observed */
const acknowledges = ({ body }: Reply): boolean =>
  ['success', 'SUCCESS', 'Success'].some(word => body.includes(word))

/** It looks like a browser. @source observed; which one is not said */
const userAgent =
  'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36'

const fiveMinutesMs = 5 * 60 * 1000

/** Later than five minutes after the payment nobody is led back. @source public server code of the Rainbow program */
export function wayBackOf(desk: RainbowDesk, order: Order, fields: () => Fields): WayBack | null {
  const paidAt = order.settledAt?.getTime() ?? 0
  if (desk.schedule.now() - paidAt > fiveMinutesMs) return null
  return { url: order.details.returnUrl ?? '', fields: fields() }
}
