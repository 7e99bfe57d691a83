import type { Fields, GenuineNotification } from '../fixtures/notifications.ts'
import { signatureNames } from '../notifications/attacks/attack.ts'
import { type Message, messageAround, messageOf } from '../notifications/message.ts'
import type { Subject } from '../subject.ts'
import type { AttackFixtures } from './fixtures.ts'

/** A message that must be refused, and what stands around it. */
export interface Hostile {
  readonly name: string
  readonly message: Message
  readonly headers?: Readonly<Record<string, string>>
}

/** What attacks are made of. */
export interface Material {
  readonly subject: Subject
  readonly fixtures: AttackFixtures<Readonly<Record<string, unknown>>>
  readonly genuine: GenuineNotification
  /** Where the provider's gateway listens: nothing may be asked of it. */
  readonly address: string
}

/** A class of attacks, numbered as in the list of attacks. */
export interface AttackClass {
  readonly number: number
  readonly title: string
  /** None where the class does not apply to the message. */
  make(material: Material): readonly Hostile[]
}

export const signedFields = ({ fixtures, genuine }: Material): Fields =>
  fixtures.notifications.sign(genuine.fields)

export const forgedFields = ({ fixtures, genuine }: Material): Fields =>
  fixtures.notifications.forge(genuine.fields)

/** The names that the signature of this message travels under. */
export const signaturesOf = ({ fixtures, genuine, subject }: Material): string[] => {
  const { otherAccount } = subject.fixtures
  return signatureNames({ genuine, fixtures: fixtures.notifications, otherAccount })
}

export const hostile = ({ genuine }: Material, name: string, fields: Fields): Hostile => ({
  name,
  message: messageOf(genuine.as, fields),
})

/** The same for values that only JSON can carry; none for a form. */
export const hostileJson = (
  { genuine }: Material,
  name: string,
  fields: Readonly<Record<string, unknown>>,
): Hostile[] =>
  genuine.as === 'json' ? [{ name, message: messageAround('json', JSON.stringify(fields)) }] : []

/** The genuine message with each of these values in the place of its signature. */
export const withSignatures = (material: Material, values: readonly string[]): Hostile[] =>
  signaturesOf(material).flatMap(name =>
    values.map(value =>
      hostile(material, value.slice(0, 20), { ...signedFields(material), [name]: value }),
    ),
  )
