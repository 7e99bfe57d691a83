import type { FaultRow } from '../fault.ts'

/** Another status, or another page, where the answer should be. Every call can have these. */
export const statusFaults = {
  redirect: {
    number: 10,
    title: '302 elsewhere',
    phase: 'before',
    does: 'Status 302, pointing to the same call; nothing was done.',
  },
  'too-many-requests': {
    number: 11,
    title: '429',
    phase: 'before',
    does: 'Status 429 with a short text; nothing was done.',
  },
  'server-error': {
    number: 12,
    title: '500, done',
    phase: 'after',
    does: 'Status 500, and the right answer as its body.',
  },
  'bad-gateway': {
    number: 13,
    title: '502 with a page, done',
    phase: 'after',
    does: 'A proxy in front answers with status 502 and an HTML page.',
  },
  'html-page': {
    number: 14,
    title: '200 with a page',
    phase: 'before',
    does: 'Status 200 with an HTML page about maintenance; nothing was done.',
  },
  'empty-body': {
    number: 15,
    title: 'Empty answer, done',
    phase: 'after',
    does: 'Status 200 and no byte in the body.',
  },
} as const satisfies Readonly<Record<string, FaultRow>>
