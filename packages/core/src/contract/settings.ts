import type { Secret } from '../secrecy/secret.ts'

/** Something that happened, safe to keep: no secret, no personal value. */
export interface LogEvent {
  readonly event: 'sending' | 'answered' | 'lost' | 'result' | 'notification'
  readonly provider: string
  readonly operation: string
  readonly orderId: string | null
  readonly at: string
  /** HTTP status, result status, cause or verdict. */
  readonly detail: string
}

/** Settings that every provider takes, spelled alike everywhere. */
export interface CommonSettings {
  /** The gateway's address, from your contract or its console. `https` unless `allowHttp`. */
  readonly baseUrl: string
  /** Your number at the gateway. Not secret. */
  readonly merchantId: string
  /** Sends the requests in place of the platform's `fetch`. It must not retry or follow redirects. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** The clock. Default: the system's. */
  readonly now?: (() => Date) | undefined
  /** Random bytes, for gateways that encrypt. Default: the system's secure source. */
  readonly random?: ((bytes: number) => Uint8Array) | undefined
  /** One deadline over connecting, headers and body, in milliseconds. Default: 30000. */
  readonly timeoutMs?: number | undefined
  /** Receives safe events. Default: nothing is printed. */
  readonly log?: ((event: LogEvent) => void) | undefined
  /** Allows a plain `http:` address, for tests and simulators. Default: false. */
  readonly allowHttp?: boolean | undefined
  /** Query keys of your own in the notify URL (`?tenant=7` → `['tenant']`). Default: none. */
  readonly notifyQueryKeys?: readonly string[] | undefined
}

/** Settings of gateways that share one secret with the merchant. */
export interface SecretSettings extends CommonSettings {
  /** The secret from the gateway's console. A list rotates it: the first signs, all verify. */
  readonly secret: string | Secret<string> | readonly (string | Secret<string>)[]
}

/** Settings of gateways where each side has an RSA key pair. */
export interface KeyPairSettings extends Omit<CommonSettings, 'baseUrl'> {
  /** One address, or one for each host of the gateway. `https` unless `allowHttp`. */
  readonly baseUrl: string | Readonly<Record<string, string>>
  /** Your RSA private key: PEM or bare base64, PKCS#1 or PKCS#8, on one line or several. */
  readonly privateKey: string | Secret<string>
  /** The gateway's RSA public key, not your own. A list rotates it: all verify, the first encrypts. */
  readonly platformPublicKey: string | readonly string[]
}
