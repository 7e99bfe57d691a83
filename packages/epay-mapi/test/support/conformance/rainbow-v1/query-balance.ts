import { type ReadFixture, skip } from '@pay/conformance'
import { json, noSignature } from '../parts.ts'
import { said } from './answers.ts'

const account = (secret: string) => ({
  ...{ code: 1, pid: 1001, key: secret, active: 1, money: '100.00', type: 1 },
  ...{
    account: 'shop@example',
    username: '张三',
    orders: 30,
    orders_today: 15,
    orders_lastday: 15,
  },
})

/** @source the family's V1 document, `api.php?act=query`; its program for the names */
export const queryBalance = (secret: string): ReadFixture => {
  const body = (changes: object = {}) => json({ ...account(secret), ...changes })
  const balances = [{ available: { value: '100.00', currency: 'CNY' }, frozen: null }]
  return {
    input: {},
    answers: [
      { name: 'says the balance', body: body(), becomes: { status: 'answered', balances } },
      {
        name: 'says that the account is overdrawn',
        body: body({ money: '-5.00' }),
        becomes: { status: 'answered', balances: [] },
      },
    ],
    unlisted: skip('no state is told'),
    notFound: skip('the question names no order'),
    refused: [said('商户密钥错误', -3), said('商户ID不存在', -3)],
    doubtful: {
      contradiction: skip('the answer has one indicator only'),
      incomplete: [body({ money: null }), body({ money: 'many' }), body({ code: null })],
      'other-order': skip('the answer names no order'),
      'other-account': [body({ pid: 1002 }), body({ pid: null })],
      'other-amount': skip('no amount is asked about'),
      ...noSignature,
    },
    proofs: {},
    echo: words => [said(words, -3), body({ username: words, [words]: words })],
  }
}
