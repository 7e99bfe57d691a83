// Runs where the packages are installed, on the runtime that is checked: one task, one line of JSON.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { PayError } from '@pay/core'
import { sign, verify } from '@pay/core/signing'
import { createMmk } from '@pay/mmk'
import { rsaRecipe } from '@pay/mpay/protocol'

const tasks = {
  /** Payouts one after the other, so that the second finds the connection of the first. */
  async payouts({ settings, inputs }) {
    const mmk = createMmk({ ...settings, allowHttp: true })
    const results = []
    for (const input of inputs) {
      results.push(await pay(mmk, input))
      // Node gives a connection back some turns of the event loop after its answer
      await setTimeout(50)
    }
    return results
  },

  /** What the handler answers to each body, and what it handed to the store. */
  async notifications({ settings, bodies, expected }) {
    const stored = []
    const store = async event => {
      stored.push(event)
      return 'applied'
    }
    const { notifications } = createMmk(settings)
    const handler = notifications.handler({ expect: () => expected, store })
    const replies = []
    for (const body of bodies) replies.push(await replyOf(handler, body))
    return { replies, stored: stored.map(({ orderId, credited }) => ({ orderId, credited })) }
  },

  rsa({ privateKey, publicKey, fields, foreign }) {
    const judge = received => verify(rsaRecipe, received, createPublicKey(publicKey)) !== null
    return {
      signature: sign(rsaRecipe, fields, createPrivateKey(privateKey)),
      genuine: judge({ ...fields, sign: foreign }),
      tampered: judge({ ...fields, sign: foreign, money_order: '9999.00' }),
    }
  },
}

async function pay(mmk, input) {
  try {
    const { status, cause } = await mmk.payouts.create(input)
    return { status, cause }
  } catch (error) {
    return PayError.is(error) ? { thrown: error.code, sent: error.sent } : { thrown: String(error) }
  }
}

async function replyOf(handler, body) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const url = 'https://shop.example/notify/mmk'
  const response = await handler(new Request(url, { method: 'POST', headers, body }))
  return { status: response.status, body: await response.text() }
}

const [task, input] = process.argv.slice(2)
console.log(JSON.stringify(await tasks[task](JSON.parse(input))))
