import { describe, expect, it } from 'vitest'
import type { EoopayMerchant } from '../../src/index.ts'
import {
  ask,
  createDeposit,
  createPayout,
  type Fields,
  lastOrder,
  paths,
  sign,
  signed,
  signedPayout,
} from '../support/merchant.ts'
import { depositQuestion, open, payoutQuestion } from './support/family.ts'

describe('the classic answer to a payout query', () => {
  it.each([
    ['complete', '1'],
    ['fail', '2'],
  ] as const)('says in a code what became of it, and is signed: %s is %s', async (act, refCode) => {
    const { sandbox } = open({ payoutQueryAnswer: 'classic', payoutSecret: 'key of payouts' })
    await createPayout(sandbox, {}, 'key of payouts')
    const question = signedPayout(payoutQuestion, 'key of payouts')
    const { sign: _, ...open3 } = await ask(sandbox, paths.queryPayout, question)
    expect(open3).toMatchObject({ status: 'success', orderType: 'df', refCode: '3' })
    sandbox.control[act](lastOrder(sandbox).key)
    const { sign: given, ...said } = await ask(sandbox, paths.queryPayout, question)
    expect(said).toMatchObject({ mchid: '10006', out_trade_no: 'W0000000001', refCode })
    expect(given).toBe(sign(said as Fields, { drop: ['', '0'], key: 'key of payouts' }))
  })

  it('is the documented one with a signature, when asked for', async () => {
    const { sandbox } = open({ payoutQueryAnswer: 'signed' })
    await createPayout(sandbox)
    const said = { code: '0', status: 'Pending', amount: '1000.00', out_trade_no: 'W0000000001' }
    expect(await ask(sandbox, paths.queryPayout, signedPayout(payoutQuestion))).toEqual({
      ...said,
      sign: sign(said, { drop: ['', '0'] }),
    })
  })
})

describe('the answer to a deposit query', () => {
  const paid = async (depositQueryAnswer: EoopayMerchant['depositQueryAnswer'] & string) => {
    const { sandbox } = open({ depositQueryAnswer })
    await createDeposit(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key, { amount: '950.00' })
    return ask(sandbox, paths.queryDeposit, signed(depositQuestion))
  }

  it('stands one level deeper, signature and all', async () => {
    const { data, ...top } = await paid('data')
    const { sign: given, ...trade } = data as Fields
    expect(top).toEqual({ status: 'success', msg: '查询成功' })
    expect(trade).toMatchObject({ trade_state: 'SUCCESS', true_amount: '950.00' })
    expect(given).toBe(sign(trade, { drop: ['', '0'] }))
  })

  it('is the only row of a list, signed together with what stands above it', async () => {
    const { data, sign: given, ...top } = await paid('list')
    const rows = data as Fields[]
    expect(top).toEqual({ memberid: '10006', returncode: '00' })
    expect(rows).toHaveLength(1)
    expect(given).toBe(sign({ ...(top as Fields), ...rows[0] }, { drop: ['', '0'] }))
  })

  it('has a code, and the amount that was asked for whatever was paid', async () => {
    const { sign: given, ...said } = await paid('coded')
    expect(said).toMatchObject({ orderType: 'ds', refCode: '1', amount: '1000.00' })
    expect(said).not.toHaveProperty('true_amount')
    expect(given).toBe(sign(said as Fields, { drop: ['', '0'] }))
  })

  it.each(['flat', 'data', 'list', 'coded'] as const)(
    'is spoilt in its own shape, and signed anew: %s',
    async depositQueryAnswer => {
      const { sandbox } = open({ depositQueryAnswer })
      await createDeposit(sandbox)
      const right = await ask(sandbox, paths.queryDeposit, signed(depositQuestion))
      for (const fault of ['unlisted-code', 'other-order', 'wrong-amount'] as const) {
        sandbox.faults.next(fault)
        const spoilt = await ask(sandbox, paths.queryDeposit, signed(depositQuestion))
        expect(Object.keys(spoilt).sort()).toEqual(Object.keys(right).sort())
        expect(spoilt).not.toEqual(right)
      }
    },
  )
})
