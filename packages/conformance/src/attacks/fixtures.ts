import type { Fixtures } from '../fixtures/fixtures.ts'
import type { Fields, NotificationFixtures } from '../fixtures/notifications.ts'

/** What attacks have to know of a provider besides its notifications. */
export type AttackFixtures<S> = Pick<
  Fixtures<S>,
  'entry' | 'settings' | 'secrets' | 'hosts' | 'otherAccount' | 'marks' | 'writes'
> & {
  readonly notifications: NotificationFixtures
  /** The field of a notification that says what is credited or paid out. */
  readonly credited: string
  /** Adds the digest that needs no key: what a receiver without a secret would take. */
  unkeyed(fields: Fields): Fields
  /** Signatures that a lenient RSA library takes, by name; none where a shared secret signs. */
  readonly paddings?: Readonly<Record<string, (fields: Fields) => Fields>>
}
