import { type Marks, skip, type WriteFixture } from '@pay/conformance'
import { rainbowV2Payment, taken } from '../../rainbow-v2.ts'
import { json } from '../parts.ts'
import { bySign, providerId, resign, said, signatures, signed } from './answers.ts'

const answer = (changes: object) => signed({ ...taken, ...changes })
const pending = { status: 'pending', providerId, payable: null, refused: null }
const forWallet = (kind: string) => ({
  name: `is for a wallet’s own program: ${kind}`,
  body: answer({ pay_type: kind, pay_info: '{"appId":"wx1","paySign":"x"}' }),
  becomes: { ...pending, nextAction: null },
})

/** @source the family's V2 document, `/api/pay/create`; observed on two public servers */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: {
    ...rainbowV2Payment,
    // every character that an encoding may lose, where the gateway takes it
    name: '一个 + 奥利奥 % 😀',
    ext: 'a&b=1 + "it\'s" 😀',
    clientIp: marks.note('203.0.113.77'),
    device: 'mobile',
    via: 'web',
    channelId: '1001',
  },
  answers: [
    {
      name: 'has a QR code',
      body: answer({}),
      becomes: { ...pending, nextAction: { type: 'qr', payload: 'weixin://wxpay/1' } },
    },
    {
      name: 'has a page',
      body: answer({ code: '0', pay_type: 'jump', pay_info: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    {
      name: 'has the link of an app',
      body: answer({ pay_type: 'urlscheme', pay_info: 'weixin://dl/business/?t=1' }),
      becomes: { ...pending, nextAction: { type: 'deeplink', url: 'weixin://dl/business/?t=1' } },
    },
    {
      name: 'has a document',
      body: answer({ pay_type: 'html', pay_info: '<form></form>' }),
      becomes: { ...pending, nextAction: { type: 'html', document: '<form></form>' } },
    },
    ...['jsapi', 'app', 'scan', 'wxplugin', 'wxapp'].map(forWallet),
  ],
  doubtful: {
    'unlisted-code': [200, -9, true, 'success', '00'].map(code => answer({ code })),
    contradiction: [
      signed({ ...said('通道维护中'), trade_no: providerId }),
      json({ ...said('通道维护中'), pay_type: 'jump', pay_info: 'https://pay.example/1' }),
    ],
    incomplete: [
      answer({ pay_info: '' }),
      answer({ pay_type: 'unheard-of' }),
      answer({ pay_type: 'jump', pay_info: 'javascript:alert(1)' }),
      answer({ pay_info: { url: 'weixin://wxpay/1' } }),
      answer({ code: null }),
    ],
    'other-order': [answer({ out_trade_no: 'ORD-0002' })],
    'other-account': skip('the answer names no account'),
    'other-amount': [answer({ money: '1.01' })],
    ...signatures(taken),
  },
  refusal: {
    body: signed(said('最大支付金额是0.50元')),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '最大支付金额是0.50元' },
    duplicate: [
      signed(said('该订单(ORD-0001)已完成支付，请勿重复发起支付')),
      signed(said('该订单(ORD-0001)支付参数有变化，请更换订单号重新发起支付')),
    ],
  },
  proofs: {
    failed: [{ ...bySign, code: /^(-[1-5]|1)$/, trade_no: /^$/, out_trade_no: /^(ORD-0001)?$/ }],
  },
  resign,
  echo: words => [
    json({ ...said(words), [words]: words }),
    signed(said(words)),
    answer({ msg: words, [words]: words }),
  ],
})
