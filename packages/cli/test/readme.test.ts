import { readFileSync } from 'node:fs'
import { causes } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { help } from '../src/help.ts'
import { splitShell } from '../src/input/shell.ts'
import { pay } from './support/terminal.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const between = (name: string) =>
  readme.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? ''

const rows = (name: string) =>
  between(name)
    .split('\n')
    .slice(2)
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )

describe('the README', () => {
  it('prints what its first example prints', async () => {
    const [example = ''] = readme.split('```').slice(1)
    const [, setting = '', command = '', ...printed] = example.split(/^\$ /m)
    const [variable = '', value = ''] = setting.replace('export ', '').trim().split('=')
    const [line = '', ...output] = `${command}${printed.join('$ ')}`.split(/(?<!\\)\n/)
    const [, , ...args] = splitShell(line)
    const { code, stdout } = await pay(args, { env: { [variable]: value } })
    expect(code).toBe(1)
    expect(stdout.trim()).toBe(output.join('\n').trim())
  })

  it('lists every cause with its meaning', () => {
    expect(rows('causes')).toEqual(
      Object.entries(causes).map(([cause, meaning]) => [`\`${cause}\``, meaning]),
    )
  })

  it('lists the exit codes as the help does', () => {
    const codes = rows('exit codes')
    expect(codes).toHaveLength(3)
    for (const [code, meaning] of codes) expect(help).toContain(`  ${code}  ${meaning}`)
  })
})
