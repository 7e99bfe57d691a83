import { changed, signedNames } from '../notifications/attacks/attack.ts'
import { messageAround } from '../notifications/message.ts'
import {
  type AttackClass,
  forgedFields,
  type Hostile,
  hostile,
  type Material,
  signedFields,
} from './attack-class.ts'

const near = ['localhost', '127.0.0.1', '[::1]']

const fromHere = (material: Material): Hostile[] =>
  near.flatMap(host => {
    const { message } = hostile(material, host, forgedFields(material))
    const url = message.url.replace('https://shop.example', `http://${host}`)
    const headers = {
      ...{ host, origin: `http://${host}`, forwarded: `for=${host};host=${host}` },
      ...{ 'x-forwarded-for': host, 'x-forwarded-host': host, 'x-real-ip': host },
    }
    return [
      { name: host, message: { ...message, url }, headers },
      { name: `${host}, by its headers`, message, headers },
    ]
  })

/** Fields that were added on the way, after the signature. */
const added = (material: Material, names: readonly string[], value: string): Hostile[] =>
  names.map(name => hostile(material, name, { ...signedFields(material), [name]: value }))

/** Characters that nobody sees, or that normalisation folds. */
const invisible = ['\u200b', '\ufeff', '\u0301']
const wide = (text: string) =>
  text.replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))

const unseen = (material: Material): Hostile[] => {
  const { genuine, fixtures, subject } = material
  const { otherAccount } = subject.fixtures
  const fields = signedFields(material)
  return signedNames({ genuine, fixtures: fixtures.notifications, otherAccount }).flatMap(name => {
    const value = fields[name] ?? ''
    const values = [...invisible.map(character => `${value}${character}`), wide(value)]
    return values
      .filter(other => other !== value)
      .map(other => hostile(material, name, { ...fields, [name]: other }))
  })
}

const entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
const xml = ({ genuine }: Material): Hostile[] =>
  [`${entity}<xml><sign>&e;</sign></xml>`, `${entity}<a>&e;</a>`, '<xml/>'].map(text => ({
    name: text.slice(-20),
    message: messageAround(genuine.as, text),
  }))

const zeros = (material: Material): Hostile[] => {
  const { genuine, fixtures } = material
  const fields = fixtures.notifications.sign({ ...genuine.fields, zero: '0' })
  return ['00', '1', '0.0', 'false', ' '].map(zero => hostile(material, zero, { ...fields, zero }))
}

const injection = '\r\nset-cookie: a=1\r\n\r\nOK success {"ret_code":"0000"}'

const card = ({ subject }: Material) => {
  const [number = ''] = [...subject.fixtures.marks.all]
  return { card_no: number, cvv2: number, verify_code: number }
}

/** What strangers put into a message, or around it. */
export const ofMessages: readonly AttackClass[] = [
  { number: 3, title: 'a forgery that comes from localhost', make: fromHere },
  {
    number: 21,
    title: 'fields that a framework adds',
    make: m => added(m, ['_URL_', 's', 'amp;sign', 'PHPSESSID', 'controller'], '/notify'),
  },
  { number: 23, title: 'characters that nobody sees', make: unseen },
  { number: 27, title: 'a zero that becomes something else', make: zeros },
  { number: 28, title: 'XML with an entity', make: xml },
  {
    number: 29,
    title: 'text that would end up in the reply',
    make: m =>
      Object.keys(m.genuine.fields).map(name =>
        hostile(m, name, { ...forgedFields(m), [name]: injection }),
      ),
  },
  {
    number: 32,
    title: 'addresses that somebody might ask',
    make: m => [
      ...added(m, ['notify_url', 'return_url', 'callback', 'jku', 'query_url'], m.address),
      hostile(m, 'forged', { ...forgedFields(m), notify_url: m.address }),
    ],
  },
  {
    number: 36,
    title: 'card data in a forgery',
    make: m => [hostile(m, 'card', { ...forgedFields(m), ...card(m) })],
  },
  {
    number: 37,
    title: 'guesses beside a genuine signature',
    make: m =>
      Object.entries(m.genuine.fields)
        .filter(([name]) => !(m.genuine.unsigned ?? []).includes(name))
        .map(([name, value]) => hostile(m, name, { ...signedFields(m), [name]: changed(value) })),
  },
]
