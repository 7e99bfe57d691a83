import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type RefusedSignature } from '../src/index.ts'
import * as epay from './epay/support/merchant.ts'
import * as mpay from './mpay/support/merchant.ts'
import { ask, merchants, paths, payoutFields, signedPayout } from './support/merchant.ts'

function open(explain?: (refused: RefusedSignature) => readonly { fix: string; cause: string }[]) {
  return createSandbox({
    ...(explain ? { explain } : {}),
    clock: createVirtualClock(),
    gateways: {
      ...{ eoopay: { merchants }, epay: { merchants: epay.merchants }, mpay: mpay.mpayWith() },
    },
  })
}

const finding = { fix: 'Sign the empty field, too.', cause: 'empty-dropped' }

/** A sandbox, what its explanation was asked, and the same refused call of each gateway. */
function scene(findings: readonly (typeof finding)[] = [finding]) {
  const asked: RefusedSignature[] = []
  const sandbox = open(refused => {
    asked.push(refused)
    return findings
  })
  const refuse = {
    eoopay: () => ask(sandbox, paths.payout, signedPayout(payoutFields, 'a wrong key')),
    epay: () => epay.createPayment(sandbox, {}, 'a wrong key'),
    mpay: () => mpay.apply(sandbox, {}, { key: mpay.keys.neighbour.privateKey }),
  }
  return { sandbox, asked, refuse }
}

describe('an explanation', () => {
  it('stands behind the words of the refusal, and in the record', async () => {
    const { sandbox, refuse } = scene()
    expect(await refuse.eoopay()).toMatchObject({
      ...{ status: 'error', msg: '签名验证失败 (SIMULATED: Sign the empty field, too.)' },
    })
    expect(await refuse.epay()).toEqual({
      ...{ code: 701, msg: '验签失败 (SIMULATED: Sign the empty field, too.)' },
    })
    expect(await refuse.mpay()).toEqual({
      ...{ ret_code: '1001', ret_msg: '商户请求签名错误 (SIMULATED: Sign the empty field, too.)' },
    })
    expect(sandbox.requests.map(({ findings }) => findings)).toEqual([
      ...[[finding], [finding], [finding]],
    ])
  })

  it('is asked with all that the gateway knows', async () => {
    const { asked, refuse } = scene()
    for (const call of Object.values(refuse)) await call()
    expect(asked).toMatchObject([
      {
        ...{ gateway: 'eoopay', call: 'payouts.create', merchant: '10006', name: 'pay_md5sign' },
        ...{ fields: payoutFields, key: { secret: merchants[0].secret } },
        signedText: expect.stringMatching(/^accountname=Test User&.+&userid=15452$/),
      },
      {
        ...{ gateway: 'epay', call: 'payments.create', merchant: '1001', name: 'sign' },
        ...{ fields: epay.paymentFields, key: { secret: epay.secret } },
        signedText: expect.stringMatching(/^money=1.00&name=VIP&.+&type=wxpay$/),
      },
      {
        ...{ gateway: 'mpay', call: 'payments.create', merchant: mpay.merchantId, name: 'sign' },
        ...{ fields: mpay.paymentFields, key: { publicKey: mpay.keys.merchant.publicKey } },
        signedText: expect.stringMatching(/^acct_name=李天增&.+&sign_type=RSA&user_id=15452$/),
      },
    ])
    for (const { fields, name, received } of asked) expect(fields[name]).toBe(received)
  })

  it('is asked for signatures only, and only for those that do not fit', async () => {
    const { asked, sandbox } = scene()
    await ask(sandbox, paths.payout, signedPayout(payoutFields))
    await ask(sandbox, paths.payout, signedPayout(payoutFields))
    await ask(sandbox, paths.payout, signedPayout({ ...payoutFields, mchid: '1' }))
    expect(sandbox.requests.map(({ reason }) => reason)).toEqual([null, 'duplicate', 'merchant'])
    expect(asked).toEqual([])
    expect(sandbox.requests.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('changes nothing when there is none, or nobody to give one', async () => {
    const { refuse } = scene([])
    const silent = open()
    const wrong = signedPayout(payoutFields, 'a wrong key')
    expect(await ask(silent, paths.payout, wrong)).toEqual(await refuse.eoopay())
  })

  it('that throws says so, and the gateway goes on', async () => {
    const sandbox = open(() => {
      throw new TypeError('this recipe needs a key pair')
    })
    const answer = await ask(sandbox, paths.payout, signedPayout(payoutFields, 'a wrong key'))
    expect(answer.msg).toBe('签名验证失败 (SIMULATED: explain: this recipe needs a key pair)')
  })
})
