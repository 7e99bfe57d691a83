import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type EoopayMerchant,
  type Sandbox,
} from '../src/index.ts'
import {
  ask,
  createDeposit,
  depositFields,
  lastOrder,
  merchants,
  paths,
  post,
  secret,
  sign,
  signed,
} from './support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = open({})
})

function open(options: Partial<EoopayMerchant>): Sandbox {
  const merchant = { ...merchants[0], ...options }
  const deliver = async () => new Response('OK')
  return createSandbox({
    clock: createVirtualClock(),
    deliver,
    gateways: { eoopay: { merchants: [merchant] } },
  })
}

const question = signed({ pay_memberid: '10006', pay_orderid: 'T0000000001' })
const reference = (serial_number: string) =>
  signed({ pay_memberid: '10006', pay_orderid: 'T0000000001', serial_number })

describe('the answer to a deposit', () => {
  it('has the names of the sample', async () => {
    const answer = await createDeposit(sandbox)
    const { providerId } = lastOrder(sandbox)
    expect(providerId).toMatch(/^20240805035739\d{6}$/)
    expect(answer).toEqual({
      ...{ code: '1', msg: 'Success', money: '1000', order_sn: providerId },
      payUrl: `http://gateway.example/eoopay/cashier/${providerId}`,
    })
  })

  it('has the names of the table when asked to, and passes a parameter through', async () => {
    sandbox = open({ depositAnswer: 'table' })
    const answer = await createDeposit(sandbox, {}, { pay_attach: 'a-1' })
    const { providerId } = lastOrder(sandbox)
    expect(answer).toEqual({
      ...{ status: '1', msg: 'Success', pay_amount: '1000.00', pay_orderid: providerId },
      payUrl: `http://gateway.example/eoopay/cashier/${providerId}`,
      return_params: 'a-1',
    })
  })

  it.each(['payurl', 'pay_url'] as const)('spells its link %s as a relative does', async name => {
    sandbox = open({ depositLink: name })
    const { [name]: link, payUrl } = await createDeposit(sandbox)
    expect(link).toBe(lastOrder(sandbox).cashierUrl)
    expect(payUrl).toBeUndefined()
  })

  it('shows the account of a bank-card channel, with or without a page', async () => {
    const both = await createDeposit(sandbox, { pay_bankcode: '966' })
    expect(both.bank_code).toMatch(/^9\d{15}$/)
    expect(both).toHaveProperty('payUrl')
    const alone = await createDeposit(sandbox, { pay_bankcode: '967', pay_orderid: 'T2' })
    expect(alone.bank_code).toMatch(/^9\d{15}$/)
    expect(alone).not.toHaveProperty('payUrl')
  })

  it('has no bank account in Colombia', async () => {
    sandbox = open({ currency: 'COP' })
    const unsigned = { pay_name: 'a', pay_email: 'b', pay_phone: 'c' }
    const answer = await createDeposit(sandbox, { pay_bankcode: '966' }, unsigned)
    expect(answer).not.toHaveProperty('bank_code')
    expect(answer).toHaveProperty('payUrl')
  })

  it('is a page that posts itself on, unless type is json; errors stay JSON', async () => {
    const { contentType, text } = await post(
      sandbox,
      paths.deposit,
      signed(depositFields, { type: 'html' }),
    )
    const { cashierUrl } = lastOrder(sandbox)
    expect(contentType).toBe('text/html; charset=utf-8')
    expect(text).toContain(`action="${cashierUrl}" data-submit-after="0"`)
    expect(text).toContain('SIMULATED')
    const again = await post(sandbox, paths.deposit, signed(depositFields))
    expect(again.contentType).toBe('application/json; charset=utf-8')
  })
})

describe('a deposit query', () => {
  it('follows the order from unpaid to really paid', async () => {
    await createDeposit(sandbox)
    const { key, providerId } = lastOrder(sandbox)
    const unpaid = {
      ...{ memberid: '10006', orderid: 'T0000000001', amount: '1000.00', true_amount: '0.00' },
      ...{ time_end: '1970-01-01 08:00:00', transaction_id: providerId },
      ...{ returncode: '00', trade_state: 'NOTPAY' },
    }
    const first = await ask(sandbox, paths.queryDeposit, question)
    expect(first).toEqual({ ...unpaid, sign: sign(unpaid) })

    sandbox.control.pay(key, { amount: '950.5' })
    const paid = {
      ...unpaid,
      ...{ trade_state: 'SUCCESS', true_amount: '950.50', time_end: '2024-08-05 03:57:39' },
    }
    const second = await ask(sandbox, paths.queryDeposit, question)
    expect(second).toEqual({ ...paid, sign: sign(paid) })
  })

  it('says that a declined one failed', async () => {
    await createDeposit(sandbox)
    sandbox.control.decline(lastOrder(sandbox).key)
    const answer = await ask(sandbox, paths.queryDeposit, question)
    const nothing = { true_amount: '0.00', time_end: '1970-01-01 08:00:00' }
    expect(answer).toMatchObject({ trade_state: 'FAIL', ...nothing })
  })

  it('knows no order of another merchant', async () => {
    const answer = await ask(sandbox, paths.queryDeposit, question)
    expect(answer).toEqual({ status: 'error', msg: '不存在的交易订单', data: [] })
  })
})

describe('a transfer by hand', () => {
  beforeEach(async () => {
    await createDeposit(sandbox, { pay_bankcode: '966' })
  })

  it('is confirmed by the last five digits of its reference, and by these alone', async () => {
    const { key } = lastOrder(sandbox)
    const early = await ask(sandbox, paths.checkOrder, reference('00000'))
    expect(early).toMatchObject({ status: '01', timestamp: 1722801459 })

    const { details } = sandbox.control.transfer(key, { amount: '999' })
    const serial = details.serialNumber ?? ''
    expect(serial).toMatch(/^\d{5}$/)
    expect(details.transferReference?.endsWith(serial)).toBe(true)
    expect(lastOrder(sandbox).state).toBe('pending')

    const wrong = String((Number(serial) + 1) % 100_000).padStart(5, '0')
    expect(await ask(sandbox, paths.checkOrder, reference(wrong))).toMatchObject({ status: '01' })
    expect(lastOrder(sandbox).state).toBe('pending')

    const right = await ask(sandbox, paths.checkOrder, reference(serial))
    expect(right).toEqual({ status: '00', msg: 'SUCCESS', timestamp: 1722801459 })
    expect(lastOrder(sandbox)).toMatchObject({ state: 'succeeded', paid: '999.00' })
  })

  it('stays paid once when its reference is submitted again', async () => {
    const { details } = sandbox.control.transfer(lastOrder(sandbox).key)
    const submitted = reference(details.serialNumber ?? '')
    await ask(sandbox, paths.checkOrder, submitted)
    expect(await ask(sandbox, paths.checkOrder, submitted)).toMatchObject({ status: '00' })
    await sandbox.idle()
    expect(sandbox.deliveries).toHaveLength(1)
    expect(sandbox.merchants[0]?.balance).toBe('1001000.00')
  })

  it('may be signed over the first two fields only, for a merchant set up so', async () => {
    sandbox = open({ checkOrderSigned: 'pair' })
    await createDeposit(sandbox, { pay_bankcode: '966' })
    const { details } = sandbox.control.transfer(lastOrder(sandbox).key)
    const fields = { ...question, serial_number: details.serialNumber ?? '' }
    expect(await ask(sandbox, paths.checkOrder, fields)).toMatchObject({ status: '00' })
  })
})

describe('the balance', () => {
  const balanceQuestion = signed({ pay_memberid: '10006' })
  const line = { amount_code: 'MMK', amount: '1000000.00', freez_amount: '0.00' }

  it.each([
    ['word', { data: 'Array' }],
    ['scalars', {}],
    ['json', { data: JSON.stringify([line]) }],
  ] as const)('is signed by its %s', async (balanceSignature, data) => {
    sandbox = open({ balanceSignature })
    const answer = await ask(sandbox, paths.balance, balanceQuestion)
    const scalars = { status: '00', timestamp: '1722801459' }
    expect(answer).toEqual({
      ...{ status: '00', data: [line], timestamp: 1722801459 },
      sign: sign({ ...scalars, ...data }, { key: secret }),
    })
  })

  it('grows by what was really paid', async () => {
    await createDeposit(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key, { amount: '0.30' })
    const { data } = await ask(sandbox, paths.balance, balanceQuestion)
    expect(data).toEqual([{ ...line, amount: '1000000.30' }])
  })
})
