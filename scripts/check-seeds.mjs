/**
 * Sees every rule fail once: `node scripts/check-seeds.mjs [words…] [--json <file>]`. In a copy of the project, one
 * violation after the other is planted, the check it should trip is run, and what it says is compared with what it
 * should say. Words choose the seeds whose titles hold one of them.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyTree } from './checks/copy-tree.mjs'
import { seeds } from './seeds/seeds.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const chosen = seeds.filter(({ title }) => !positionals.length || positionals.some((word) => title.includes(word)))

/** Output of a check that is run in a folder, or undefined if it found nothing. */
function complaintOf(folder, check) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/check.mjs', check], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text
      })
    child.on('close', (code) => resolve(code === 0 ? undefined : output))
  })
}

/** Plants a seed's files. @returns Takes them out again. */
function plant(folder, files) {
  const undo = Object.entries(files).map(([path, change]) => {
    const file = join(folder, path)
    const before = existsSync(file) ? readFileSync(file) : undefined
    const made = mkdirSync(dirname(file), { recursive: true })
    const after = typeof change === 'function' ? change(before?.toString() ?? '') : change
    if (after === undefined) rmSync(file, { force: true })
    else if (after === before?.toString()) throw new Error(`the seed changes nothing in ${path}`)
    else writeFileSync(file, after)
    return () =>
      before === undefined ? rmSync(made ?? file, { recursive: true, force: true }) : writeFileSync(file, before)
  })
  return () => {
    for (const one of undo) one()
  }
}

const folder = copyTree()
let failed = 0
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

for (const { title, check, files, says } of chosen) {
  const problem = await (async () => {
    const restore = plant(folder, files)
    try {
      const complaint = await complaintOf(folder, check)
      if (complaint === undefined) return `the check "${check}" lets it pass`
      return says.test(complaint) ? undefined : `the check "${check}" says nothing like ${says}:\n${complaint}`
    } finally {
      restore()
    }
  })().catch((thrown) => thrown.message)
  console.log(`${problem ? '✗' : '✓'} ${check.padEnd(8)} ${title}`)
  if (problem) {
    console.log(`    ${problem.split('\n').slice(0, 40).join('\n    ')}`)
    failed++
  }
}
const passed = chosen.length - failed
if (values.json) {
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(values.json, JSON.stringify({ passed, failed }))
}
console.log(`${passed} of ${chosen.length} rules see their violation`)
process.exitCode = failed || !passed ? 1 : 0
