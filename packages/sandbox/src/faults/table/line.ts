import type { FaultRow } from '../fault.ts'

/** The connection itself. Every call can have these. */
export const lineFaults = {
  'refuse-connection': {
    number: 1,
    title: 'Connection refused',
    phase: 'before',
    does: 'Nobody listens: no byte of the request leaves the caller.',
  },
  'drop-before-commit': {
    number: 2,
    title: 'Dropped, not done',
    phase: 'before',
    does: 'The connection closes without an answer, and nothing was done.',
  },
  'drop-after-commit': {
    number: 3,
    title: 'Dropped, done',
    phase: 'after',
    does: 'The connection closes without an answer.',
  },
  'reset-after-commit': {
    number: 4,
    title: 'Reset, done',
    phase: 'after',
    does: 'The connection is reset without an answer.',
  },
  'drop-mid-body': {
    number: 5,
    title: 'Dropped within the body',
    phase: 'after',
    does: 'The connection closes after half of the promised bytes.',
  },
  'timeout-before-commit': {
    number: 6,
    title: 'Silence, not done',
    phase: 'before',
    does: 'No answer ever comes, and nothing was done.',
  },
  'timeout-after-commit': {
    number: 7,
    title: 'Silence, done',
    phase: 'after',
    does: 'No answer ever comes.',
  },
  'slow-drip': {
    number: 8,
    title: 'Slow drip',
    phase: 'after',
    does: 'The answer comes byte by byte, one each second of the sandbox’s clock.',
  },
  'endless-body': {
    number: 9,
    title: 'Endless body',
    phase: 'after',
    does: 'Behind the whole answer come blanks for ever, one each second of the sandbox’s clock.',
  },
} as const satisfies Readonly<Record<string, FaultRow>>
