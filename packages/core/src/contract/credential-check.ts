/**
 * Whether the gateway takes the account's credentials, as a read tells: nothing is written.
 *
 * `ok: false` holds the gateway's own words. A wrong key, a caller's address that it does not know
 * and a suspended merchant all look like this.
 */
export type CredentialCheck =
  | { readonly ok: true; readonly hints: readonly string[] }
  | {
      readonly ok: false
      readonly code: string | null
      readonly message: string | null
      readonly hints: readonly string[]
    }
