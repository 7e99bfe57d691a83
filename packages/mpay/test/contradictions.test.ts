import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  agreementPayment,
  bindConfirmation,
  binding,
  cardPayment,
  confirmation,
  connected,
  offline,
  order,
  refund,
} from './support/account.ts'
import { bound, paid, refunded, smsSent } from './support/answers.ts'
import { fieldsOf } from './support/fixtures.ts'
import { inProcess } from './support/in-process.ts'
import { gatewayKeys, merchant } from './support/keys.ts'
import { signed, textToSign } from './support/wire.ts'

const fieldsIn = (name: string, input: object, overrides = {}) =>
  offline(overrides).preview(name, input, { reveal: true }).fields

const created = async (body: string) => {
  const { mpay, gateway } = await connected()
  gateway.answers({ body })
  return mpay.payments.create(cardPayment)
}

const received = (change: object) => {
  const message = { ...fieldsOf('notifications.payment.everything'), ...change }
  const body = JSON.stringify(signed(message, gatewayKeys.privateKey))
  return offline().notifications.receive({ method: 'POST', url: '/', body })
}

const refundReceived = (change: object) => {
  const message = { ...fieldsOf('notifications.refund.documented'), ...change }
  const body = JSON.stringify(signed(message, gatewayKeys.privateKey))
  const { notifications } = offline({ merchantId: '201103171000000000' })
  return notifications.receive({ method: 'POST', url: '/', body })
}

/** Where the documents disagree with each other or with what was seen: what is done here. */
const contradictions: Readonly<Record<string, () => unknown>> = {
  '1. the address of confirm: bankcardpay, and a setting': () => {
    const path = (overrides: object) =>
      new URL(offline(overrides).preview('payments.confirm', confirmation).url).pathname
    expect(path({})).toBe('/v1/bankcardpay')
    expect(path({ verifyPath: 'v1/bankcardprepay' })).toBe('/v1/bankcardprepay')
  },
  '2. the length of sign_type: 3 characters in the table, 13 in use; none is checked': () => {
    const { sign_type: name } = fieldsIn('payments.query', order, { signType: 'SHA256withRSA' })
    expect(name).toHaveLength(13)
  },
  '3. the spelling of SHA-256: the request’s is sent, either is accepted': async () => {
    for (const sign_type of ['SHA256withRSA', 'SHA256WITHRSA']) {
      const { mpay, gateway } = await connected({ signType: 'SHA256withRSA' })
      gateway.answers(smsSent({ sign_type }))
      expect(await mpay.payments.create(cardPayment)).toMatchObject({ status: 'pending' })
      expect(gateway.seen[0]?.message.sign_type).toBe('SHA256withRSA')
    }
  },
  '4. the algorithm: RSA unless the account says otherwise, and both where it says so':
    async () => {
      expect(fieldsIn('payments.query', order).sign_type).toBe('RSA')
      const { mpay, gateway } = await connected({
        ...{ signType: 'SHA256withRSA', acceptedSignTypes: 'both' },
      })
      gateway.answers(smsSent({ sign_type: 'RSA' }))
      expect(await mpay.payments.create(cardPayment)).toMatchObject({ status: 'pending' })
    },
  '5. values that are left out of the signature: empty ones and nulls': async () => {
    for (const memo of ['', null]) {
      expect((await received({ memo })).event.status).toBe('succeeded')
    }
    const { signedText } = offline().preview('payments.create', cardPayment)
    expect(signedText).not.toMatch(/=(?:&|$)/)
  },
  '6. the extra fields of confirm: the sample’s seven, and no more': () => {
    const sent = fieldsIn('payments.confirm', confirmation)
    const { sign: _, ...rest } = fieldsOf('payments.confirm.request')
    expect(textToSign(sent)).toBe(textToSign(rest))
  },
  '7. the card fields of create: required without an agreement, not with one': () => {
    const { card: _, ...cardless } = cardPayment
    expect(() => fieldsIn('payments.create', cardless)).toThrow('card.number is required')
    expect(fieldsIn('payments.create', agreementPayment)).not.toHaveProperty('card_no')
  },
  '8. the length of no_agree: up to 32, of any characters that the samples allow': () => {
    const take = (agreement: string) => () =>
      fieldsIn('payments.create', { ...agreementPayment, agreement })
    for (const length of [16, 32]) expect(take('7'.repeat(length))).not.toThrow()
    expect(take('7'.repeat(33))).toThrow('agreement')
  },
  '9. a token beside 0000: ignored': async () => {
    const body = paid({ token: 'D096DBA0E3E0CC8F1D504C06E71D292D' }).body
    expect(await created(body)).toMatchObject({ status: 'succeeded' })
  },
  '10. result_pay in answers to create and confirm: believed when there, not missed': async () => {
    expect(await created(paid().body)).toMatchObject({ status: 'succeeded' })
    expect(await created(paid({ result_pay: 'WAITING' }).body)).toMatchObject({ status: 'pending' })
  },
  '11. the greatest amount: the smallest that a source names': () => {
    const take = (value: string) => () =>
      fieldsIn('payments.create', { ...cardPayment, amount: { value, currency: 'CNY' } })
    expect(take('99999999.00')).not.toThrow()
    expect(take('99999999.01')).toThrow('99999999.00')
  },
  '12. the meaning of id_type 4: only 0 is sent': () => {
    expect(fieldsIn('payments.create', cardPayment).id_type).toBe('0')
    expect(fieldsIn('cards.bind', binding).id_type).toBe('0')
  },
  '13. api_version of a binding: left out, and a setting': () => {
    expect(fieldsIn('cards.bind', binding)).not.toHaveProperty('api_version')
    expect(fieldsIn('cards.bind', binding, { bindVersion: '2.1' }).api_version).toBe('2.1')
  },
  '14. card_no of a binding: its end where four characters came, and never printed': async () => {
    for (const [card_no, ending] of [
      ['8888', '8888'],
      ['622202112313213123', null],
    ]) {
      const { mpay } = inProcess([bound({ card_no }).body])
      const step = await mpay.cards.confirmBind(bindConfirmation)
      expect(step).toMatchObject({ status: 'succeeded', ending, raw: { card_no } })
      expect(JSON.stringify(step.raw)).toContain('"card_no":"***"')
    }
  },
  '15. vali_date and cvv2: sent when they are given': () => {
    const { vali_date, cvv2 } = fieldsIn('payments.create', cardPayment)
    expect({ vali_date, cvv2 }).toEqual({ vali_date: '2002', cvv2: undefined })
    const { expiry: _, ...card } = binding.card
    expect(fieldsIn('cards.bind', { ...binding, card })).not.toHaveProperty('vali_date')
    expect(fieldsIn('cards.bind', { ...binding, card: { ...card, cvv: '123' } }).cvv2).toBe('123')
  },
  '16. the address and the fields of refunds: refund.htm in yuan, and a setting': async () => {
    const path = (overrides: object) =>
      new URL(offline(overrides).preview('refunds.create', refund).url).pathname
    expect(path({})).toBe('/refund.htm')
    expect(path({ refundPath: 'exchangerefund.htm' })).toBe('/exchangerefund.htm')
    const { money_refund, money_order } = fieldsIn('refunds.create', refund)
    expect({ money_refund, money_order }).toEqual({ money_refund: '20.01' })
    const foreign = { money_foreign_refund: '30.03', rate: '6.66', exchange_bankcode: '01040000' }
    const { mpay } = inProcess([refunded('2', foreign).body])
    expect(await mpay.refunds.create(refund)).toMatchObject({ amount: refund.amount })
  },
  '17. the notification of refunds: of success, or of failure as well; its state decides':
    async () => {
      const news = (sta_refund: string) => refundReceived({ sta_refund })
      expect((await news('2')).event.status).toBe('succeeded')
      expect((await news('3')).event.status).toBe('failed')
      expect((await news('1')).event.status).toBe('pending')
    },
  '18. blanks in field names of the samples: typos': () => {
    for (const { name, example } of offline().operations) {
      expect(Object.keys(fieldsIn(name, Object(example))).join(), name).not.toMatch(/\s/)
    }
  },
  '19. the size of keys: 2048 where a page says 2028, and all from 1024 to 4096': () => {
    const pem = (bits: number) =>
      generateKeyPairSync('rsa', { modulusLength: bits })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString()
    const privateKey = pem(2048)
    expect(() => offline({ privateKey })).not.toThrow()
    expect(createPrivateKey(privateKey).asymmetricKeyDetails?.modulusLength).toBe(2048)
    expect(() => offline({ privateKey: pem(768) })).toThrow('has 768 bits')
  },
  '20. the addresses that notifications come from: the signature counts, not the address':
    async () => {
      const message = { ...fieldsOf('notifications.payment.everything') }
      const request = new Request('https://shop.example/notify', {
        method: 'POST',
        headers: { 'x-forwarded-for': '127.0.0.1', host: 'localhost' },
        body: JSON.stringify(signed(message, merchant.privateKey)),
      })
      await expect(offline().notifications.receive(request)).rejects.toMatchObject({
        reason: 'wrong-signature',
      })
      expect((await received({})).event.status).toBe('succeeded')
    },
}

describe('where the documents contradict each other', () => {
  it('has a test for every row', () => {
    const numbers = Object.keys(contradictions).map(name => Number.parseInt(name, 10))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, row) => row + 1),
    )
  })

  it.each(Object.entries(contradictions))('%s', async (_, check) => {
    await check()
  })
})
