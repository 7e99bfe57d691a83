import type { Numbers } from '../../numbers.ts'

/** What the payer is led on by: a text to draw as a QR code, a page, or the link of an app. */
export type EpayLead = 'qrcode' | 'payurl' | 'urlscheme'

/** One field that leads the payer on. The texts are invented; apps would make nothing of them. */
export function leadOf(
  lead: EpayLead,
  cashierUrl: string,
  numbers: Numbers,
): Readonly<Partial<Record<EpayLead, string>>> {
  switch (lead) {
    case 'qrcode':
      return { qrcode: `wxp://f2f0${numbers.digits(24)}` }
    case 'payurl':
      return { payurl: cashierUrl }
    case 'urlscheme':
      return { urlscheme: `mqqapi://forward/url?url_prefix=${base64Of(cashierUrl)}` }
  }
}

const base64Of = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')
