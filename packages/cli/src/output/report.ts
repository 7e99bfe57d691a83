import type { Finding } from '@pay/core/signing'

/** What a command found out. */
export interface Report {
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** Said first, in one line. */
  readonly verdict: string
  /** Printed alone, to be used by other programs: a signature, a text. */
  readonly result?: string
  readonly signedText?: string
}

type Paint = (text: string, color: keyof typeof codes) => string

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

const painter =
  (hasColors: boolean): Paint =>
  (text, color) =>
    hasColors ? `\u001B[${codes[color]}m${text}\u001B[0m` : text

const width = 88

/** Breaks a sentence into lines. */
const wrapped = (text: string, indent: string): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= width - indent.length) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map(line => `${indent}${line}`).join('\n')
}

const written = ({ cause, certainty, field, fix, evidence }: Finding, at: number, paint: Paint) => {
  const color = certainty === 'proven' ? 'red' : 'yellow'
  const title = [`${at + 1}. ${paint(cause, 'bold')}`, paint(certainty, color), field]
  return [
    title.filter(Boolean).join(' · '),
    wrapped(fix, '   '),
    paint(wrapped(evidence, '   '), 'dim'),
  ].join('\n')
}

/** For people. */
export const forPeople = (report: Report, hasColors: boolean): string => {
  if (report.result !== undefined) return report.result
  const paint = painter(hasColors)
  const verdict = paint(report.verdict, report.ok ? 'green' : 'red')
  const findings = report.findings.map((finding, at) => written(finding, at, paint))
  return [verdict, ...findings].join('\n\n')
}

/** For programs. */
export const forPrograms = ({ ok, findings, result, signedText }: Report): string =>
  JSON.stringify({
    ok,
    findings,
    ...(result !== undefined && { signature: result }),
    ...(signedText !== undefined && { signedText }),
  })
