/** Why the outcome of a write is not known. A closed list. */
export type UnknownCause =
  | 'not-called-yet'
  | 'timeout'
  | 'aborted'
  | 'connection-lost'
  | 'http-status'
  | 'not-the-documented-body'
  | 'too-large'
  | 'bad-signature'
  | 'contradiction'
  | 'mismatch'
  | 'unlisted-code'
  /** The gateway answered that it does not know itself. */
  | 'undecided'
  | 'refused'
  | 'duplicate'
