/**
 * Checks of the house: `node scripts/check.mjs [--only name,name] [--update] [--json file]`. Each is a file in
 * `check/` that gives the problems it finds, none if all is well.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { root } from './bootstrap/run.mjs'
import { checks } from './check/checks.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' }, update: { type: 'boolean' }, json: { type: 'string' }, root: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(checks)
const unknown = chosen.find((name) => !checks[name])
if (unknown) {
  console.error(`--only: found ${unknown}, allowed: ${Object.keys(checks).join(', ')}`)
  process.exit(1)
}

let failed = 0
for (const name of chosen) {
  const { title, find } = checks[name]
  const startedAt = performance.now()
  let problems
  try {
    problems = await find({ root: values.root ?? root, isUpdating: !!values.update })
  } catch (thrown) {
    problems = [`the check itself failed: ${thrown.stack ?? thrown}`]
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${problems.length ? '✗' : '✓'} ${title} (${name}, ${seconds} s)`)
  for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`)
  if (problems.length) failed++
}
if (values.json) writeFileSync(values.json, JSON.stringify({ passed: chosen.length - failed, failed }))
console.log(`${chosen.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
