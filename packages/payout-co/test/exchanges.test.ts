import { describeExchanges } from '@pay/conformance'
import { createPayoutCo } from '../src/index.ts'

const amount = { value: '1000.00', currency: 'COP' }

const settings = {
  merchantId: '10006',
  secret: 'unit-test-key-000',
  now: () => new Date('2024-06-02T19:40:24.000Z'),
}

const deposit = {
  orderId: 'T0000000002',
  amount,
  channel: '946',
  notifyUrl: 'https://m.example/n',
  returnUrl: 'https://m.example/r',
  userId: '15452',
  payer: { name: 'José Peña', email: 'a@b.example', phone: '3001234567' },
}

const beneficiary = {
  bank: '1059',
  accountType: 'checking',
  account: '4585347382476835478',
  name: 'José Peña',
  phone: '3001234567',
  email: 'a@b.example',
  document: { type: 'CC', number: '3215545610' },
}

const payout = {
  orderId: 'W0000000002',
  amount,
  product: '10804',
  notifyUrl: 'https://m.example/p',
  userId: '54545',
  beneficiary,
}

const savings = { ...payout, beneficiary: { ...beneficiary, accountType: 'savings' } }

const accepted = {
  status: 'pending',
  orderId: 'W0000000002',
  providerId: null,
  nextAction: null,
  raw: { success: true, errCode: '0', errMsg: 'Success' },
  evidence: { source: 'response', signed: false },
  hints: [],
}

const queried = {
  orderId: 'W0000000002',
  providerId: null,
  evidence: { source: 'query', signed: false },
  hints: [],
}

describeExchanges(createPayoutCo, {
  settings,
  folder: new URL('./fixtures/', import.meta.url),
  exchanges: [
    {
      file: 'payments.create.sample',
      input: deposit,
      becomes: {
        status: 'pending',
        orderId: 'T0000000002',
        providerId: '20240603013042504853',
        nextAction: { type: 'redirect', url: 'https://cashier.example/20240603013042504853' },
        refused: null,
        payable: null,
        raw: {
          code: '1',
          msg: 'Success',
          money: '1000',
          order_sn: '20240603013042504853',
          payUrl: 'https://cashier.example/20240603013042504853',
        },
        evidence: { source: 'response', signed: false },
        hints: [],
      },
    },
    {
      file: 'payments.query.not-paid',
      input: { orderId: 'T0000000002', amount },
      becomes: {
        status: 'pending',
        orderId: 'T0000000002',
        providerId: '20240603035739102102',
        nextAction: null,
        refused: null,
        payable: null,
        raw: {
          memberid: '10006',
          orderid: 'T0000000002',
          amount: '1000.00',
          true_amount: '0.00',
          time_end: '1970-01-01 08:00:00',
          transaction_id: '20240603035739102102',
          returncode: '00',
          trade_state: 'NOTPAY',
        },
        evidence: { source: 'query', signed: true },
        hints: [],
      },
    },
    { file: 'payouts.create.checking', input: payout, becomes: accepted },
    { file: 'payouts.create.savings', input: savings, becomes: accepted },
    {
      file: 'payouts.create.unknown-bank',
      input: { ...payout, beneficiary: { ...beneficiary, bank: '1507' } },
      becomes: {
        ...accepted,
        hints: [
          'The bank code is not in the gateway’s list of 37: ask them before you rely on it.',
        ],
      },
    },
    {
      file: 'payouts.create.refused',
      input: payout,
      becomes: {
        ...queried,
        status: 'failed',
        reason: 'not-allowed',
        code: null,
        message: 'IP地址与报备IP不一致: ***, CC ***, ***',
        raw: { status: 'error', refCode: '7', msg: '交易不存在' },
      },
    },
    {
      file: 'payouts.query.success',
      input: { orderId: 'W0000000002', amount },
      becomes: {
        ...queried,
        status: 'succeeded',
        amount,
        raw: { code: '0', status: 'Success', amount: '1000.00', out_trade_no: 'W0000000002' },
      },
    },
    {
      file: 'balances.query.unverified',
      input: {},
      becomes: {
        status: 'answered',
        balances: [{ available: { value: '12000.50', currency: 'COP' }, frozen: null }],
        asOf: new Date('2024-08-04T19:57:39.000Z'),
        raw: {
          status: '00',
          data: { amount_code: 'COP', amount: '12000.50' },
          timestamp: '1722801459',
          sign: '0'.repeat(32),
        },
        evidence: { source: 'query', signed: false },
        hints: [
          'The signature of these figures fits no known reading: they are what TLS delivered, and prove nothing.',
        ],
      },
    },
  ],
})

describeExchanges(createPayoutCo, {
  settings: { ...settings, zeroIsEmpty: false },
  folder: new URL('./fixtures/zero-is-signed/', import.meta.url),
  exchanges: [{ file: 'payouts.create.savings', input: savings, becomes: accepted }],
})
