import { spawnSync } from 'node:child_process'

export const hasPhp = spawnSync('php', ['--version']).status === 0

/** Whether tests against PHP are left out. Where `CI=true` they are not: without PHP they fail. */
export const noPhp = !hasPhp && process.env.CI !== 'true'

if (noPhp) {
  console.warn(
    'SKIPPED: agreement with PHP. To run it, install PHP (Debian: apt-get install php-cli).',
  )
}
