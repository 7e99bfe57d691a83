import type { Secret, SecretSettings, StandardSchema } from '@pay/core'
import {
  count,
  fieldNames,
  flag,
  meanings,
  type Options,
  oneOf,
  type SettingsRule,
  sharedSecrets,
  textSetting,
  texts,
  utcOffset,
} from '@pay/core/provider'
import { notFoundTexts } from './failures.ts'

/** Settings of every country of the gateway. Whatever has a default follows the gateway's pages. */
export interface EoopaySettings extends SecretSettings {
  /** Where payouts are sent, if not to `baseUrl`. Whether it is another host stands nowhere. */
  readonly payoutBaseUrl?: string | undefined
  /**
   * A secret of payouts, where an operator gives one out: it signs the two payout calls. Payout
   * notifications may be signed with either. Default: `secret`.
   */
  readonly payoutSecret?: string | Secret<string> | readonly (string | Secret<string>)[] | undefined
  /** How requests are written. Default: `form`; servers of the family read a JSON body as nothing. */
  readonly bodyFormat?: 'form' | 'json' | undefined
  /** The gateway's clock, in hours from UTC. Default: 8, computed from the pages' samples. */
  readonly utcOffsetHours?: number | undefined
  /**
   * Whether the gateway leaves fields with the value `0` out of payout signatures, as every server
   * of its family whose code is public does. Only Colombian savings accounts are affected: when
   * just those are answered "signature error", set it to false. Default: true. Unproven.
   */
  readonly zeroIsEmpty?: boolean | undefined
  /** Between name and value in what is signed. Default: `=`; the oldest demos have `=>`. */
  readonly pairSeparator?: '=' | '=>' | undefined
  /** What a payout signs, under the gateway's names. Default: `all` that is sent. */
  readonly payoutSignFields?: 'all' | readonly string[] | undefined
  /** What a transfer reference signs. Default: `all`; a relative leaves `serial_number` out. */
  readonly checkOrderSignFields?: 'all' | readonly string[] | undefined
  /** Whether messages sign their `attach`. Default: `either`, without it first. */
  readonly notifySignIncludesAttach?: 'either' | 'never' | 'always' | undefined
  /**
   * The signature of a payout query's answer, which no page has and relatives send. Default:
   * `if-present`, so that one which is there has to fit.
   */
  readonly payoutQuerySignature?: 'if-present' | 'required' | 'ignored' | undefined
  /** Whether a deposit is asked for with its day (`pay_applydate`). Default: false; a relative needs it. */
  readonly depositQueryNeedsDate?: boolean | undefined
  /** Whether a payout is asked for with its day (`datetime`). Default: false; a relative needs it. */
  readonly payoutQueryNeedsDate?: boolean | undefined
  /** What a payout query's `refCode` means, where an operator differs: `{ 3: 'reversed' }`. */
  readonly queryRefCodes?: Readonly<Record<string, QueryMeaning>> | undefined
  /** The same for payout notifications, whose codes are other ones at some operators. */
  readonly notificationRefCodes?: Readonly<Record<string, NotificationMeaning>> | undefined
  /** How long an order number may be. Default: 20, the family's limit; the gateway's own is not documented. */
  readonly orderIdMaxLength?: number | undefined
  /**
   * Texts by which a query says that it knows no such order. A refused payout becomes `failed`
   * only with one of them. Default: the family's known texts; the gateway's own are not documented.
   */
  readonly notFoundMessages?: readonly string[] | undefined
  /** Default: `Pay_AddOrder.html`. */
  readonly depositPath?: string | undefined
  /** Default: `Pay_Trade_query.html`. */
  readonly depositQueryPath?: string | undefined
  /** Default: `Pay_Trade_CheckOrder`. */
  readonly checkOrderPath?: string | undefined
  /** Default: `Payment_AddOrder`; the family's classic one is `Payment_Dfpay_add.html`. */
  readonly payoutPath?: string | undefined
  /** Default: `Payment_Index_Payquery`; the family's classic one is `Payment_Dfpay_query.html`. */
  readonly payoutQueryPath?: string | undefined
  /** Default: `Pay_Trade_MoneyQuery.html`. */
  readonly balancePath?: string | undefined
}

const notificationMeanings = ['succeeded', 'failed', 'pending', 'reversed'] as const
const queryMeanings = [...notificationMeanings, 'not-found'] as const

/** What a code of a payout notification may mean. */
export type NotificationMeaning = (typeof notificationMeanings)[number]

/** What a code of a payout query may mean. */
export type QueryMeaning = (typeof queryMeanings)[number]

const path = (fallback: string) =>
  textSetting(
    /^[\w-]+(?:\/[\w-]+)*(?:\.\w+)?$/,
    `a path below the base address, such as ${fallback}, without a slash in front`,
    fallback,
  )

/** How requests and messages are signed, as far as settings decide. */
export const signingDefaults = {
  zeroIsEmpty: true,
  pairSeparator: '=',
  payoutSignFields: 'all',
  checkOrderSignFields: 'all',
  notifySignIncludesAttach: 'either',
} as const

export const settingsRule = {
  keys: sharedSecrets({ payout: 'payoutSecret' }),
  ownHosts: { payout: 'payoutBaseUrl' },
  // servers cast it to a number before hashing, so zeros in front would change the signature
  merchantId: { pattern: /^[1-9]\d*$/, rule: 'the digits of your merchant number, such as 10006' },
  extras: {
    bodyFormat: oneOf(['form', 'json'], 'form'),
    utcOffsetHours: utcOffset(8),
    zeroIsEmpty: flag(signingDefaults.zeroIsEmpty),
    pairSeparator: oneOf(['=', '=>'], signingDefaults.pairSeparator),
    payoutSignFields: fieldNames(signingDefaults.payoutSignFields),
    checkOrderSignFields: fieldNames(signingDefaults.checkOrderSignFields),
    notifySignIncludesAttach: oneOf(
      ['either', 'never', 'always'],
      signingDefaults.notifySignIncludesAttach,
    ),
    payoutQuerySignature: oneOf(['if-present', 'required', 'ignored'], 'if-present'),
    depositQueryNeedsDate: flag(false),
    payoutQueryNeedsDate: flag(false),
    queryRefCodes: meanings(queryMeanings, {}),
    notificationRefCodes: meanings(notificationMeanings, {}),
    orderIdMaxLength: count(20, 64),
    notFoundMessages: texts(notFoundTexts),
    depositPath: path('Pay_AddOrder.html'),
    depositQueryPath: path('Pay_Trade_query.html'),
    checkOrderPath: path('Pay_Trade_CheckOrder'),
    payoutPath: path('Payment_AddOrder'),
    payoutQueryPath: path('Payment_Index_Payquery'),
    balancePath: path('Pay_Trade_MoneyQuery.html'),
  },
} satisfies SettingsRule<Record<string, StandardSchema>>

/** The gateway's own settings after their defaults. */
export type EoopayOptions = Options<(typeof settingsRule)['extras']>
