import { skip, type WriteFixture } from '@pay/conformance'
import { ypayPayment } from '../ypay.ts'
import { json, noSignature } from './parts.ts'

const { orderId, amount } = ypayPayment

const taken = {
  ...{ code: 1, msg: '获取成功!', trade_no: 'Y2026013109300012345', type: 'alipay' },
  ...{ out_trade_no: orderId, money: '1.00' },
}
const answer = (changes: object) => json({ ...taken, qrcode: 'wxp://f2f0', ...changes })
const instead = (changes: object) => json({ ...taken, ...changes })
const pending = { status: 'pending', providerId: taken.trade_no, payable: amount, refused: null }
const page = { type: 'redirect', url: 'https://pay.example/1' }

/** @source the public server code of YPay, action `apisubmit`, of 2022; `code_url` from a newer one */
export const createPayment: WriteFixture = {
  // every character that an encoding may lose, where the gateway takes it
  input: { ...ypayPayment, name: '一个 + 奥利奥 % 😀', sitename: 'Café' },
  answers: [
    {
      name: 'has a QR code and a page',
      body: answer({ h5_qrurl: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'qr', payload: 'wxp://f2f0' } },
    },
    {
      name: 'has a page',
      body: instead({ h5_qrurl: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: page },
    },
    {
      name: 'has the image of a code',
      body: instead({ code_url: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: page },
    },
    {
      name: 'has the amount by its other name, beside the one asked for',
      body: answer({ code: '1', truemoney: 1 }),
      becomes: pending,
    },
  ],
  doubtful: {
    'unlisted-code': [200, 201, -1, true, 'success', '01'].map(code => answer({ code })),
    contradiction: [json({ code: 0, trade_no: 'Y1' }), json({ code: 0, qrcode: 'wxp://f2f0' })],
    incomplete: [
      json(taken),
      answer({ qrcode: '' }),
      instead({ h5_qrurl: 'javascript:alert(1)' }),
      instead({ payurl: 'https://pay.example/1' }),
      answer({ code: null }),
    ],
    'other-order': ['ORD-0002', '', null].map(out_trade_no => answer({ out_trade_no })),
    'other-account': skip('the answer names no account'),
    'other-amount': [
      answer({ money: '1.01' }),
      answer({ truemoney: '1.01' }),
      answer({ truemoney: {} }),
    ],
    ...noSignature,
  },
  refusal: skip('one code stands for every failure, and no query proves anything'),
  proofs: {},
  echo: words => [
    json({ code: 0, msg: words, data: { [words]: words } }),
    json({ code: words, message: words }),
    answer({ msg: words, [words]: words }),
  ],
}
