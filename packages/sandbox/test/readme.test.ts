import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createSandbox } from '../src/index.ts'
import { controlTable, faultTable, notifyTable } from './support/readme-tables.ts'

const home = fileURLToPath(new URL('..', import.meta.url))
const readme = `${home}/README.md`

it('runs the example of the README as it stands there', () => {
  const example = /```js\n([\s\S]+?)```/.exec(readFileSync(readme, 'utf8'))?.[1] ?? ''
  const promised = /console\.log\(.+\) \/\/ (.+)/.exec(example)?.[1]
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', example], {
    ...{ cwd: home, encoding: 'utf8' as const, env: { ...process.env, NO_COLOR: '1' } },
  })
  expect(promised).toContain('不存在的交易订单')
  expect(run.stdout.trim()).toBe(promised)
})

/** `UPDATE_README=1` writes the tables instead of comparing them. */
it.each([
  ['faults', faultTable],
  ['control', controlTable],
  ['notify', notifyTable],
])('has the table of %s as the code has it', (name, make) => {
  const text = readFileSync(readme, 'utf8')
  const marks = new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*?(?=<!-- /${name} -->)`)
  const made = `\n${make()}\n\n`
  const written = text.replace(marks, () => made)
  if (process.env.UPDATE_README === '1') writeFileSync(readme, written)
  else expect(marks.exec(text)?.[0]).toBe(made)
})

it('names every merchant of epay by its dialect, with the secret that it has', () => {
  const rows = readFileSync(readme, 'utf8').split('\n')
  const merchants = createSandbox().merchants.filter(({ gateway }) => /^epay/.test(gateway))
  expect(merchants).toHaveLength(4)
  for (const { gateway, id, secret } of merchants) {
    const row = rows.find(line => line.startsWith(`| \`/${gateway}\` `))
    expect(row).toContain(`| \`${id}\` `)
    expect(row).toContain(secret === '' ? `sandbox.keys['${gateway}']` : `| \`${secret}\` `)
  }
})

it('leaves no fault, no option and no control out of its tables', () => {
  const { faults, control } = createSandbox()
  for (const { name } of faults.all) expect(faultTable()).toContain(`| \`${name}\``)
  for (const name of Object.keys(control)) expect(controlTable()).toContain(`| \`${name}\``)
  expect(notifyTable().split('\n')).toHaveLength(2 + 12)
})
