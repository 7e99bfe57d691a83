import type { GatewayName, SandboxOptions } from '../../packages/sandbox/src/index.ts'

type Options = Readonly<Record<string, unknown>>

/** One way to set up a gateway: what differs from its defaults, and of its merchants. */
export interface Variant {
  readonly merchant?: Options
  readonly gateway?: Options
  /** What the provider is told of it. */
  readonly provider?: Options
  /** What is asked for besides, with every call that takes it. */
  readonly input?: Options
}

const merchants = (name: string, ...values: readonly unknown[]): Variant[] =>
  values.map(value => ({ merchant: { [name]: value } }))

const eoopay: readonly Variant[] = [
  // the answer to a wrong signature shows what was posted
  ...merchants('payoutSecret', 'another-secret-7c1e'),
  ...merchants('depositAnswer', 'table'),
  ...merchants('payoutAnswer', 'family'),
  ...merchants('payoutNotification', 'lwpay', 'jiuyuan', 'jpay'),
  ...merchants('depositQueryAnswer', 'data', 'list', 'coded'),
  ...merchants('payoutQueryAnswer', 'signed', 'classic'),
  ...merchants('balanceData', 'object'),
  ...merchants('depositLink', 'payurl', 'pay_url'),
  {
    gateway: { payoutCalls: 'classic' },
    provider: {
      payoutPath: 'Payment_Dfpay_add.html',
      payoutQueryPath: 'Payment_Dfpay_query.html',
    },
  },
]

/** Every method is answered by the same field. */
const leads = (...all: readonly string[]): Variant[] =>
  merchants('leads', ...all.map(lead => ({ alipay: lead, wxpay: lead, qqpay: lead })))

const mpay: readonly Variant[] = [
  { input: { note: 'two books' } },
  ...merchants('sms', false, 'new-cards'),
  ...merchants('confirmAnswer', 'pending'),
  ...merchants('resultPay', true),
  ...merchants('agreements', false),
  ...merchants('notificationCardNumber', 'unsigned'),
  ...merchants('notificationPayer', true),
  ...merchants('noCards', 'not-found'),
  ...merchants('repeatedRefund', 'answered'),
  ...merchants('undocumented', true),
  ...merchants('refundProduct', 'exchange'),
]

const relatives = ['payurl', 'qrcode', 'urlscheme']
const rainbow = [
  { input: { ext: 'a & b' } },
  ...leads(...relatives, 'html'),
  ...merchants('notifiesDetails', true),
]

/** What each gateway's answers depend on, one thing at a time. */
export const variants: Readonly<Record<GatewayName, readonly Variant[]>> = {
  eoopay,
  epay: [
    { input: { ext: 'a & b' } },
    ...leads(...relatives),
    ...merchants('refusalWords', 'message'),
  ],
  'epay-ypay': [
    { gateway: { form: 'newer' } },
    { gateway: { amountName: 'truemoney' } },
    { gateway: { movesAmounts: true } },
  ],
  'epay-rainbow-v1': [...rainbow, { gateway: { program: 3095 } }],
  'epay-rainbow-v2': [...rainbow, { gateway: { signsRefusals: true } }],
  mpay,
}

/** The settings of a variant, given the merchants that the gateway has by itself. */
export const settingsOf = (
  gateway: GatewayName,
  own: readonly Options[],
  { merchant = {}, gateway: whole = {} }: Variant,
): NonNullable<SandboxOptions['gateways']> => ({
  [gateway]: { ...whole, merchants: own.map(one => ({ ...one, ...merchant })) },
})
