import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const home = fileURLToPath(new URL('..', import.meta.url))

it('runs the example of the README as it stands there', () => {
  const example = /```js\n([\s\S]+?)```/.exec(readFileSync(`${home}/README.md`, 'utf8'))?.[1] ?? ''
  const promised = /console\.log\(.+\) \/\/ (.+)/.exec(example)?.[1]
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', example], {
    ...{ cwd: home, encoding: 'utf8' as const, env: { ...process.env, NO_COLOR: '1' } },
  })
  expect(promised).toContain('不存在的交易订单')
  expect(run.stdout.trim()).toBe(promised)
})
