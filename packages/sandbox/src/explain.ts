/** A signature that a simulated gateway refused, with all that the gateway knows of it. Not for printing. */
export interface RefusedSignature {
  readonly gateway: string
  /** Such as `payouts.create`. */
  readonly call: string
  /** The merchant's number. */
  readonly merchant: string
  /** As received, the signature among them. */
  readonly fields: Readonly<Record<string, string>>
  /** The field that holds the signature. */
  readonly name: string
  /** The signature as it was received. */
  readonly received: string
  /** The text that the gateway put together, without the key. */
  readonly signedText: string
  /** What the merchant should have signed with: a text, or the public half of its key as PEM. */
  readonly key: { readonly secret: string } | { readonly publicKey: string }
}

/** One reason. May have other members, which are kept. */
export interface SignatureFinding {
  /** What to do, in a sentence for the developer. It stands in the gateway's answer: no secrets. */
  readonly fix: string
}

/** Finds reasons, best first. What it throws becomes a finding. */
export type Explain = (refused: RefusedSignature) => readonly SignatureFinding[]

/** What a gateway's check knows of it. */
export type SignatureFacts = Omit<RefusedSignature, 'gateway' | 'call' | 'fields'>

/** Asks for the reasons, when it was the signature. */
export function findingsOf(
  { explain }: { readonly explain: Explain },
  facts: SignatureFacts | null,
  where: Pick<RefusedSignature, 'gateway' | 'call' | 'fields'>,
): readonly SignatureFinding[] {
  if (facts === null) return []
  try {
    return explain({ ...facts, ...where })
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it threw'
    return [{ fix: `explain: ${message}` }]
  }
}

/** The gateway's own words, and behind them what the developer is told. */
export const withFindings = (message: string, findings: readonly SignatureFinding[]): string =>
  findings.length === 0
    ? message
    : `${message} (SIMULATED: ${findings.map(({ fix }) => fix).join(' ')})`
