// What `npm start` and `npm test` run first. Plain JavaScript that Node 20 understands: it brings the
// rest of the tools, among them a newer Node on Linux, and hands over to them.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

// On Linux the workspace installs its own Node 24; elsewhere the one on the machine runs the TypeScript sources.
const bringsNode = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
const needed = bringsNode ? [20, 0] : [22, 18]

const modes = {
  start: {
    prepare:
      'pnpm install && pnpm exec turbo run build --filter=playground --output-logs=errors-only --log-prefix=none',
    run: ['apps/playground/server/main.ts'],
  },
  sandbox: {
    prepare: 'pnpm install',
    run: ['packages/sandbox/src/bin.ts', '--explain', './packages/cli/src/index.ts'],
  },
  test: {
    prepare: 'pnpm install && pnpm exec node scripts/test/main.ts',
  },
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  console.error(
    `Node ${needed.join('.')} or newer is needed; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

/** @param {import('node:child_process').ChildProcess} child */
const exitCode = child =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })

/** Runs a line of commands with the pinned pnpm on PATH. */
function withPnpm(line) {
  const command = `npx --yes --package ${packageManager} --call "${line}"`
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' }
  return exitCode(spawn(command, { cwd: root, env, stdio: 'inherit', shell: true }))
}

/**
 * Runs a server until it ends. It is asked once to stop, though a signal may come twice (from the terminal
 * and passed on by npm), and also when whatever started this process is gone.
 */
function serve(command) {
  const own = `${root}node_modules/node-linux-${process.arch}/bin/node`
  const node = existsSync(own) ? own : process.execPath
  const detached = process.platform !== 'win32'
  const child = spawn(node, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached,
  })
  let stopping = false
  const stop = signal => {
    if (!stopping) child.kill(signal)
    stopping = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref()
  return exitCode(child)
}

refuseOldNode()
const mode = modes[process.argv[2] ?? '']
if (!mode) throw new Error(`Usage: node scripts/bootstrap.mjs ${Object.keys(modes).join('|')}`)
const prepared = await withPnpm(mode.prepare)
const command = mode.run && [...mode.run, ...process.argv.slice(3)]
process.exitCode = prepared === 0 && command ? await serve(command) : prepared
