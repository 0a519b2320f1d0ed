/**
 * Every check that needs no test runner: `node scripts/check.mjs [names…] [--update] [--json <file>]`.
 * `--update` writes what the checks compare with (export names, numbers in prose, layout) instead of complaining.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { attw } from './checks/attw.mjs'
import { exportNames } from './checks/exports.mjs'
import { format } from './checks/format.mjs'
import { globals } from './checks/globals.mjs'
import { imports } from './checks/imports.mjs'
import { licences } from './checks/licences.mjs'
import { lint } from './checks/lint.mjs'
import { prose } from './checks/prose.mjs'
import { publint } from './checks/publint.mjs'
import { rebuild } from './checks/rebuild.mjs'
import { silence } from './checks/silence.mjs'
import { sinks } from './checks/sinks.mjs'
import { sizes } from './checks/sizes.mjs'
import { types } from './checks/types.mjs'
import { unused } from './checks/unused.mjs'

/** The longest first, so that the two lanes end together. */
const CHECKS = [
  rebuild,
  types,
  attw,
  publint,
  unused,
  imports,
  lint,
  format,
  silence,
  sinks,
  globals,
  exportNames,
  sizes,
  licences,
  prose,
]
const AT_ONCE = 2
const SHOWN_LINES = 80

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false }, json: { type: 'string' } },
})
const unknown = positionals.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length) {
  console.error(`There is no check "${unknown[0]}"; there are ${CHECKS.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

// An exit, unlike an end by signal, lets checks remove what they have made.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

const queue = CHECKS.filter(({ name }) => !positionals.length || positionals.includes(name))
const results = []

async function take() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const start = performance.now()
    const problems = await check.run({ isUpdate: values.update }).catch((thrown) => [`could not run: ${thrown.stack}`])
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    results.push({ name: check.name, problems })
    console.log(`${problems.length ? '✗' : '✓'} ${check.name.padEnd(8)} ${seconds.padStart(5)} s`)
    const lines = problems.join('\n').split('\n')
    if (problems.length)
      console.log(
        lines
          .slice(0, SHOWN_LINES)
          .map((line) => `    ${line}`)
          .join('\n'),
      )
    if (lines.length > SHOWN_LINES)
      console.log(`    … and ${lines.length - SHOWN_LINES} more lines: node scripts/check.mjs ${check.name}`)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, take))

const failed = results.filter(({ problems }) => problems.length).length
const passed = results.length - failed
if (values.json) writeFileSync(values.json, JSON.stringify({ passed, failed, results }, null, 2))
process.exitCode = failed || !passed ? 1 : 0
