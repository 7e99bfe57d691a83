import { type Marks, skip, type WriteFixture } from '@pay/conformance'
import { rainbowV1Payment } from '../../rainbow.ts'
import { json, noSignature } from '../parts.ts'
import { failed, providerId, said } from './answers.ts'

const taken = { code: 1, trade_no: providerId }
const answer = (changes: object) => json({ ...taken, qrcode: 'weixin://wxpay/1', ...changes })
const instead = (changes: object) => json({ ...taken, ...changes })
const pending = { status: 'pending', providerId, payable: null, refused: null }

/** @source the family's V1 document, POST /mapi.php; codes observed on two public servers */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: {
    ...rainbowV1Payment,
    // every character that an encoding may lose, where the gateway takes it
    name: '一个 + 奥利奥 % 😀',
    ext: 'a&b=1 + "it\'s" 😀',
    clientIp: marks.note('203.0.113.77'),
    device: 'mobile',
  },
  answers: [
    {
      name: 'has a QR code',
      body: answer({}),
      becomes: { ...pending, nextAction: { type: 'qr', payload: 'weixin://wxpay/1' } },
    },
    {
      name: 'has a page',
      body: instead({ code: '1', payurl: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    {
      name: 'has the link of an app',
      body: instead({ urlscheme: 'weixin://dl/business/?t=1' }),
      becomes: { ...pending, nextAction: { type: 'deeplink', url: 'weixin://dl/business/?t=1' } },
    },
    {
      name: 'has a document',
      body: instead({ html: '<form></form>' }),
      becomes: { ...pending, nextAction: { type: 'html', document: '<form></form>' } },
    },
    failed(-3, 'credentials'),
    failed(-4, 'bad-request'),
  ],
  doubtful: {
    'unlisted-code': [0, 200, 201, -9, true, 'success', '01'].map(code => answer({ code })),
    contradiction: [
      json({ code: -1, trade_no: providerId }),
      json({ code: -3, payurl: 'https://pay.example/1' }),
    ],
    incomplete: [
      json(taken),
      answer({ qrcode: '' }),
      instead({ payurl: 'javascript:alert(1)' }),
      answer({ code: null }),
    ],
    'other-order': [answer({ out_trade_no: 'ORD-0002' })],
    'other-account': skip('the answer names no account'),
    'other-amount': [answer({ money: '1.01' }), answer({ money: {} })],
    ...noSignature,
  },
  refusal: {
    body: said('最大支付金额是0.50元'),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '最大支付金额是0.50元' },
    duplicate: [
      said('该订单(ORD-0001)已完成支付，请勿重复发起支付'),
      said('该订单(ORD-0001)支付参数有变化，请更换订单号重新发起支付'),
    ],
  },
  proofs: {
    failed: [{ code: /^-[1-4]$/, trade_no: /^$/, out_trade_no: /^(ORD-0001)?$/ }],
  },
  echo: words => [
    json({ code: -1, msg: words, [words]: words }),
    json({ code: words, msg: words }),
    answer({ msg: words, [words]: words }),
  ],
})
