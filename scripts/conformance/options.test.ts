import { describe, expect, it } from 'vitest'
import { help, partNames, readOptions } from './options.ts'

describe('the options of the command', () => {
  it('ask for everything in its short form when there are none', () => {
    const everything = { parts: partNames, long: false, json: false, help: false }
    expect(readOptions([])).toEqual(everything)
    expect(readOptions(['--long', '--json'])).toEqual({ ...everything, long: true, json: true })
  })

  it('ask for single parts, in the order of the command', () => {
    expect(readOptions(['--mutants', '--suite']).parts).toEqual(['suite', 'mutants'])
  })

  it('are refused where there are no such ones', () => {
    expect(() => readOptions(['--mutant'])).toThrow("'--mutant'")
    expect(() => readOptions(['mutants'])).toThrow("'mutants'")
    expect(() => readOptions(['--mutants=3'])).toThrow('--mutants')
  })

  it('are all explained', () => {
    for (const name of [...partNames, 'long', 'json', 'help']) expect(help).toContain(`--${name}`)
  })
})
