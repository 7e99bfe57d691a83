import { createHash } from 'node:crypto'
import { secretsOf } from '../operations.ts'
import {
  type AttackClass,
  forgedFields,
  hostile,
  hostileJson,
  type Material,
  signaturesOf,
  signedFields,
  withSignatures,
} from './attack-class.ts'

/** Texts that loose comparisons take for zero, for true, or for each other. */
const magic = [
  ...['0e462097431906509019562988736854', '0E215962017', 'QNKCDZO', '240610708'],
  ...['0', '00', '0.0', '-0', 'true', 'false', 'null', 'NaN', '[]', 'Array'],
]

const lengths = [1, 15, 16, 17, 127, 128, 129, 2048]
const encodings = ['hex', 'base64', 'latin1'] as const

/** Bytes without meaning, the same in every run. */
const bytes = (outputLength: number) =>
  createHash('shake256', { outputLength }).update(`${outputLength} bytes`).digest()

const unlikely = (): string[] =>
  lengths.flatMap(length => encodings.map(encoding => bytes(length).toString(encoding)))

const nested = (material: Material) =>
  signaturesOf(material).flatMap(name => {
    const fields = signedFields(material)
    const shapes: readonly unknown[] = [
      [fields[name]],
      { 0: fields[name] },
      { toString: fields[name] },
      [],
      {},
    ]
    return shapes.flatMap(shape => hostileJson(material, 'nested', { ...fields, [name]: shape }))
  })

const scalars = (material: Material) =>
  signaturesOf(material).flatMap(name =>
    [0, 1, true, false, null, 1e300].flatMap(value =>
      hostileJson(material, String(value), { ...signedFields(material), [name]: value }),
    ),
  )

const bracketed = (material: Material) =>
  signaturesOf(material).flatMap(name =>
    ['[]', '[0]', '[$ne]', '.0'].map(suffix => {
      const { [name]: signature = '', ...rest } = signedFields(material)
      return hostile(material, `${name}${suffix}`, { ...rest, [`${name}${suffix}`]: signature })
    }),
  )

const named = (material: Material) =>
  ['none', 'NONE', '', 'MD5', 'RSA', 'HMAC', 'SHA256withRSA', 'plain'].flatMap(sign_type => [
    hostile(material, sign_type, { ...forgedFields(material), sign_type }),
    hostile(material, `${sign_type}, no key`, {
      ...material.fixtures.unkeyed({ ...material.genuine.fields, sign_type }),
    }),
  ])

/** What strangers put in the place of a signature. */
export const ofSignatures: readonly AttackClass[] = [
  {
    number: 1,
    title: 'a digest that needs no secret',
    make: material => [
      hostile(material, 'no key', material.fixtures.unkeyed(material.genuine.fields)),
      ...withSignatures(material, ['', ' ']),
    ],
  },
  {
    number: 2,
    title: 'a signature that is merely there',
    make: material => [
      ...withSignatures(material, ['1', 'signature', 'A'.repeat(32), 'A'.repeat(172)]),
      hostile(material, 'absent', material.genuine.fields),
    ],
  },
  { number: 14, title: 'arrays and objects', make: m => [...nested(m), ...bracketed(m)] },
  {
    number: 15,
    title: 'values that loose comparisons like',
    make: m => [...withSignatures(m, magic), ...scalars(m)],
  },
  {
    number: 16,
    title: 'signatures that make comparisons throw',
    make: m => withSignatures(m, ['é'.repeat(32), '😀'.repeat(8), '\u0000', ...unlikely()]),
  },
  {
    number: 17,
    title: 'signatures that end a verification with an error',
    make: m =>
      withSignatures(m, ['====', '%%%', '-', '//8=', 'MA==', '0'.repeat(255), 'g'.repeat(32)]),
  },
  { number: 18, title: 'an algorithm that the message chooses', make: named },
  {
    number: 19,
    title: 'padding that lenient libraries take',
    make: material =>
      Object.entries(material.fixtures.paddings ?? {}).map(([name, sign]) =>
        hostile(material, name, sign(material.genuine.fields)),
      ),
  },
  {
    number: 34,
    title: 'probes with wrong signatures',
    make: m =>
      withSignatures(
        m,
        Array.from({ length: 20 }, (_, index) => `probe-${index}`),
      ),
  },
  {
    number: 35,
    title: 'a secret sent in the place of a signature',
    make: m => withSignatures(m, Object.values(secretsOf(m.subject)).map(String)),
  },
]
