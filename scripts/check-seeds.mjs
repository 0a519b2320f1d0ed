/**
 * Sees every rule fail once: `node scripts/check-seeds.mjs [words…] [--json <file>]`. In a copy of the project,
 * violations are planted, the check they should trip is run, and what it says of each is compared with what it should
 * say. Violations in different files are planted together. Words choose the seeds whose titles hold one of them.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyTree } from './checks/copy-tree.mjs'
import { seeds } from './seeds/seeds.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const chosen = seeds.filter(({ title }) => !positionals.length || positionals.some((word) => title.includes(word)))

/** Everything that a check finds in a folder. */
function complaintOf(folder, check) {
  const json = join(folder, 'complaints.json')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/check.mjs', check, '--json', json], {
      cwd: folder,
      stdio: 'ignore',
    })
    child.on('error', reject)
    child.on('close', () => resolve(JSON.parse(readFileSync(json, 'utf8')).results[0].problems.join('\n')))
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

/** Seeds of one check that touch no file of each other. */
function batchesOf(all) {
  const batches = []
  for (const seed of all) {
    const paths = Object.keys(seed.files)
    const fits = ({ check, isClosed, taken }) =>
      check === seed.check && !isClosed && !paths.some((path) => taken.has(path))
    let batch = seed.isAlone ? undefined : batches.find(fits)
    if (!batch) batches.push((batch = { check: seed.check, isClosed: !!seed.isAlone, taken: new Set(), seeds: [] }))
    for (const path of paths) batch.taken.add(path)
    batch.seeds.push(seed)
  }
  return batches
}

const folder = copyTree()
let failed = 0
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

for (const batch of batchesOf(chosen)) {
  const restores = batch.seeds.map(({ files }) => plant(folder, files))
  const complaint = await complaintOf(folder, batch.check)
  for (const restore of restores.reverse()) restore()
  for (const { title, says } of batch.seeds) {
    const isSeen = says.test(complaint)
    console.log(`${isSeen ? '✓' : '✗'} ${batch.check.padEnd(8)} ${title}`)
    if (isSeen) continue
    failed++
    console.log(`    nothing like ${says} in what the check says:`)
    console.log(`    ${complaint.split('\n').slice(0, 20).join('\n    ')}`)
  }
}
const passed = chosen.length - failed
if (values.json) {
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(values.json, JSON.stringify({ passed, failed }))
}
console.log(`${passed} of ${chosen.length} rules see their violation`)
process.exitCode = failed || !passed ? 1 : 0
