import type { SigningKey } from './notification.ts'

/** The text that signs, for gateways that sign with a text. */
export function keyText(key: SigningKey, own: string): string {
  switch (key) {
    case 'own-key':
      return own
    case 'another-key':
      return 'the key of somebody else'
    case 'empty-key':
      return ''
  }
}
