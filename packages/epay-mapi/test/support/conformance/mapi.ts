import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { payment } from '../merchant.ts'
import { json, noSignature } from './parts.ts'

const { orderId, amount } = payment

const taken = { code: 200, money: '1.00', type: 'alipay', trade_no: 'Y1', out_trade_no: orderId }
const pending = { status: 'pending', providerId: 'Y1', payable: amount, refused: null }
const qr = { type: 'qr', payload: 'wxp://f2f0' }
const answer = (changes: object) => json({ ...taken, qrcode: 'wxp://f2f0', ...changes })
const refusal = (code: number, reason: string) => ({
  name: `has the final code ${code}`,
  body: json({ code, msg: '无法创建订单' }),
  becomes: { status: 'failed', reason, code: String(code), message: '无法创建订单' },
})

/** @source the interface document, POST /pay/mapi.php; more links from relatives */
export const createPayment: WriteFixture = {
  // every character that an encoding may lose, where the gateway takes it
  input: { ...payment, name: '一个 + 奥利奥 % 😀', sitename: 'Café', ext: 'a&b=1 + "it\'s" 😀' },
  answers: [
    { name: 'has a QR code', body: answer({}), becomes: { ...pending, nextAction: qr } },
    {
      name: 'has text for numbers',
      body: answer({ code: '200', money: 1 }),
      becomes: { ...pending, nextAction: qr },
    },
    {
      name: 'has the page of a relative',
      body: json({ ...taken, payurl: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    {
      name: 'has the link of an app',
      body: json({ ...taken, urlscheme: 'weixin://dl/1' }),
      becomes: { ...pending, nextAction: { type: 'deeplink', url: 'weixin://dl/1' } },
    },
    refusal(700, 'bad-request'),
    refusal(701, 'credentials'),
    refusal(702, 'maintenance'),
    refusal(703, 'limit'),
    refusal(704, 'bad-request'),
    refusal(800, 'credentials'),
    refusal(901, 'maintenance'),
  ],
  doubtful: {
    'unlisted-code': [1, 0, -1, 201, true, false, 'success', '0700'].map(code => answer({ code })),
    contradiction: [
      json({ code: 901, trade_no: 'Y1' }),
      json({ code: 700, out_trade_no: orderId, qrcode: 'wxp://f2f0' }),
    ],
    incomplete: [
      json(taken),
      answer({ qrcode: '' }),
      answer({ qrcode: {} }),
      answer({ qrcode: 'javascript:alert(1)' }),
      answer({ code: null }),
    ],
    'other-order': ['ORD-0002', '', null].map(out_trade_no => answer({ out_trade_no })),
    'other-account': skip('the answer names no account'),
    'other-amount': ['1.01', '0.99', '1e0', '', {}].map(money => answer({ money })),
    ...noSignature,
  },
  refusal: skip('the document calls a code final or it is in no list; 705 has tests of its own'),
  proofs: { failed: [{ code: /^(70[0-4]|800|901)$/, trade_no: /^$/ }] },
  echo: words => [
    json({ code: 700, msg: words, data: { [words]: words } }),
    json({ code: words, message: words }),
    answer({ msg: words, [words]: words }),
  ],
}

const order = { id: 1001, out_trade_no: orderId, trade_no: 'Y1', money: '1.00', status: 1 }
const found = (changes: object) => json({ code: 200, data: { ...order, ...changes } })
const open = { status: 'pending', providerId: 'Y1', nextAction: null }

/** @source the relatives’ order query; nothing of it is ever final */
export const queryPayment: ReadFixture = {
  input: { orderId, amount },
  answers: [
    { name: 'says paid', body: found({}), becomes: open },
    { name: 'says unpaid', body: found({ status: '0' }), becomes: open },
    { name: 'has a code in text', body: json({ code: '200', data: order }), becomes: open },
  ],
  unlisted: [found({ status: 2 }), found({ status: 'TRADE_SUCCESS' })],
  notFound: [
    json({ code: 201, msg: '此订单号不是有效订单号' }),
    json({ code: 201, msg: '订单不存在!' }),
  ],
  refused: [json({ code: 201, msg: '请输入订单号类型!' }), json({ code: 0 })],
  doubtful: {
    contradiction: skip('the answer has one indicator only, and it decides nothing'),
    incomplete: [json({ code: 200 }), json({ code: 200, data: null }), json({ data: order })],
    'other-order': [found({ out_trade_no: 'ORD-0002' }), found({ out_trade_no: '' })],
    'other-account': [found({ id: 1002 })],
    'other-amount': [found({ money: '0.99' }), found({ money: '1e0' })],
    ...noSignature,
  },
  proofs: {
    'not-found': [
      { msg: /此订单号不是有效订单号|订单不存在/ },
      { message: /此订单号不是有效订单号|订单不存在/ },
    ],
  },
  echo: words => [
    json({ code: 201, msg: words, [words]: words }),
    found({ name: words, notify_url: words, [words]: words }),
    json({ code: words, message: words }),
  ],
}
