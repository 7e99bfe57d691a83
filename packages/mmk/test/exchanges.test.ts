import { describeExchanges } from '@pay/conformance'
import { expect } from 'vitest'
import { createMmk } from '../src/index.ts'

const amount = { value: '1000.00', currency: 'MMK' }
const response = { source: 'response', signed: false }

const deposit = {
  orderId: 'T0000000001',
  amount: { value: '1000', currency: 'MMK' },
  channel: '948',
  notifyUrl: 'https://m.example/n',
  returnUrl: 'https://m.example/r',
  userId: '15452',
}

const created = {
  status: 'pending',
  orderId: 'T0000000001',
  providerId: '20240603013042504853',
  refused: null,
  payable: null,
  evidence: response,
  hints: [],
}

const payout = {
  orderId: 'W0000000001',
  amount: { value: '1000', currency: 'MMK' },
  product: '10000',
  notifyUrl: 'https://m.example/p',
  userId: '15452',
  beneficiary: { bank: 'kbz', account: '09123456789', name: 'Test User' },
}

const queried = {
  orderId: 'W0000000001',
  providerId: null,
  evidence: { source: 'query', signed: false },
  hints: [],
}

const deposits = [
  {
    file: 'payments.create.sample',
    input: deposit,
    becomes: {
      ...created,
      nextAction: { type: 'redirect', url: 'https://cashier.example/20240603013042504853' },
      raw: {
        code: '1',
        msg: 'Success',
        money: '1000',
        order_sn: '20240603013042504853',
        payUrl: 'https://cashier.example/20240603013042504853',
      },
    },
  },
  {
    file: 'payments.create.bank-card',
    input: { ...deposit, amount: { value: '0.5', currency: 'MMK' }, channel: '966' },
    becomes: {
      ...created,
      nextAction: { type: 'transfer', account: '9123456789012345', url: null },
      raw: {
        status: '1',
        msg: 'Success',
        pay_amount: '0.5',
        pay_orderid: '20240603013042504853',
        bank_code: '9123456789012345',
        return_params: '',
      },
    },
  },
  {
    file: 'payments.create.refused',
    input: deposit,
    becomes: {
      status: 'failed',
      orderId: 'T0000000001',
      providerId: null,
      reason: 'maintenance',
      code: 'error',
      message: '通道维护中',
      raw: { status: 'error', msg: '不存在的交易订单', data: [] },
      evidence: { source: 'query', signed: false },
      hints: [],
    },
  },
  {
    file: 'payments.submitReference.taken',
    input: { orderId: 'T0000000001', reference: '01234' },
    becomes: {
      status: 'accepted',
      orderId: 'T0000000001',
      providerId: null,
      raw: { status: '00', msg: 'SUCCESS', timestamp: '1722801459' },
      evidence: response,
      hints: [],
    },
  },
  {
    file: 'payments.query.underpaid',
    input: { orderId: 'T0000000001', amount },
    becomes: {
      status: 'succeeded',
      orderId: 'T0000000001',
      providerId: '20240805035739102102',
      requested: amount,
      credited: { value: '950.50', currency: 'MMK' },
      paidAt: new Date('2024-08-04T19:58:26.000Z'),
      raw: {
        memberid: '10006',
        orderid: 'T0000000001',
        amount: '1000.00',
        true_amount: '950.5',
        time_end: '2024-08-05 03:58:26',
        transaction_id: '20240805035739102102',
        returncode: '00',
        trade_state: 'SUCCESS',
      },
      evidence: { source: 'query', signed: true },
      hints: [],
    },
  },
  {
    file: 'payments.query.not-found',
    input: { orderId: 'T0000000001' },
    becomes: {
      ...queried,
      status: 'not-found',
      orderId: 'T0000000001',
      raw: { status: 'error', msg: '不存在的交易订单', data: [] },
    },
  },
]

const payouts = [
  {
    file: 'payouts.create.accepted',
    input: payout,
    becomes: {
      status: 'pending',
      orderId: 'W0000000001',
      providerId: null,
      nextAction: null,
      raw: { success: true, errCode: '0', errMsg: 'Success' },
      evidence: response,
      hints: [],
    },
  },
  {
    file: 'payouts.create.refused',
    input: payout,
    becomes: {
      ...queried,
      status: 'failed',
      reason: 'insufficient-balance',
      code: '1001',
      message: '可用余额不足 ***',
      raw: { status: 'error', refCode: '7', msg: '交易不存在' },
    },
  },
  {
    file: 'payouts.create.duplicate',
    input: payout,
    becomes: {
      ...queried,
      status: 'succeeded',
      amount,
      raw: { code: '0', status: 'Success', amount: '1000', out_trade_no: 'W0000000001' },
    },
  },
  {
    file: 'payouts.create.error-page',
    input: payout,
    becomes: {
      status: 'unknown',
      orderId: 'W0000000001',
      providerId: null,
      cause: 'http-status',
      code: null,
      message: null,
      ticket: {
        provider: 'mmk',
        account: '10006',
        operation: 'payouts.create',
        orderId: 'W0000000001',
        at: '2024-08-04T19:57:39.000Z',
        cause: 'http-status',
        amount: { value: '1000', currency: 'MMK' },
      },
      raw: {},
      evidence: response,
      hints: [
        'Do not repeat this write under another order id: it may have arrived.',
        'Store the ticket, and call reconcile(provider, ticket) until the answer is final.',
      ],
    },
  },
  {
    file: 'payouts.query.expired',
    input: { orderId: 'W0000000001', amount },
    becomes: {
      ...queried,
      status: 'pending',
      nextAction: null,
      raw: { code: '0', status: 'Expired', amount: '1000.00', out_trade_no: 'W0000000001' },
      hints: ['The gateway says Expired, which its page also explains as not processed: ask them.'],
    },
  },
]

const questions = [
  {
    file: 'payouts.query.classic',
    input: { orderId: 'W0000000001', amount },
    becomes: {
      ...queried,
      status: 'succeeded',
      providerId: '2024080503573912',
      amount,
      raw: {
        ...{ status: 'success', msg: '请求成功', orderType: 'df', mchid: '10006' },
        ...{ out_trade_no: 'W0000000001', amount: '1000.0000', refCode: '1', refMsg: '成功' },
        ...{ transaction_id: '2024080503573912', success_time: '2024-08-05 04:00:00' },
        sign: expect.stringMatching(/^[0-9A-F]{32}$/),
      },
      evidence: { source: 'query', signed: true },
    },
  },
  {
    file: 'balances.query.sample',
    input: {},
    becomes: {
      status: 'answered',
      balances: [
        {
          available: { value: '12000.50', currency: 'MMK' },
          frozen: { value: '30.00', currency: 'MMK' },
        },
      ],
      asOf: new Date('2024-08-04T19:57:39.000Z'),
      raw: {
        status: '00',
        data: [{ amount_code: 'MMK', amount: '12000.5000', freez_amount: '30.00' }],
        timestamp: '1722801459',
        sign: expect.stringMatching(/^[0-9A-F]{32}$/),
      },
      evidence: { source: 'query', signed: true },
      hints: [],
    },
  },
]

describeExchanges(createMmk, {
  settings: {
    merchantId: '10006',
    secret: 'unit-test-key-000',
    now: () => new Date('2024-08-04T19:57:39.000Z'),
  },
  folder: new URL('./fixtures/', import.meta.url),
  exchanges: [...deposits, ...payouts, ...questions],
})
