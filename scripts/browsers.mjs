/**
 * The table of docs/browsers.md, made from what the last run of the engines' suite gave (test-results/engines.json):
 * `node scripts/browsers.mjs [--update] [--json <file>]`. Without `--update` it complains where the two differ; the
 * column of an engine that was not there stays as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './bootstrap/run.mjs'

const RESULTS = join(root, 'test-results', 'engines.json')
const PAGE = join(root, 'docs', 'browsers.md')
const TABLE = /(?<=<!-- browsers -->\n)[\s\S]*?(?=<!-- \/browsers -->)/
const COLUMNS = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' }
const NAMES = Object.keys(COLUMNS)

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false }, json: { type: 'string' } } })
const lacks = JSON.parse(readFileSync(join(root, 'e2e', 'engines', 'lacks.json'), 'utf8'))

/** Title → engine → whether it passed, of the last run. */
function lastRun() {
  if (!existsSync(RESULTS))
    throw Error('No run to take it from: playwright test --config e2e/engines/playwright.config.ts')
  const { suites, config } = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const rows = new Map()
  const files = [...suites].sort((a, b) => (a.title < b.title ? -1 : 1))
  for (const { title, tags, tests } of files.flatMap(({ specs }) => specs)) {
    const row = rows.get(title) ?? { tags, passed: {} }
    rows.set(title, row)
    for (const { projectName, status } of tests) row.passed[projectName] = status === 'expected' || status === 'flaky'
  }
  return { rows, engines: config.projects.map(({ name }) => name) }
}

/** Title → engine → cell, as the page has it. */
function written(text) {
  const lines = (TABLE.exec(text)?.[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| What'))
  return new Map(
    lines.map((line) => {
      const [title, ...cells] = line.slice(2, -2).split(' | ')
      return [title, Object.fromEntries(NAMES.map((name, place) => [name, cells[place]]))]
    }),
  )
}

function cellOf({ tags, passed }, name) {
  if (Object.keys(lacks[name]).some((about) => tags.includes(about))) return '–'
  if (!(name in passed)) return 'not run'
  return passed[name] ? '✓' : '✗'
}

const before = readFileSync(PAGE, 'utf8')
const { rows, engines } = lastRun()
const known = written(before)
const lines = [...rows].map(([title, row]) => {
  const cells = NAMES.map((name) =>
    engines.includes(name) ? cellOf(row, name) : (known.get(title)?.[name] ?? 'not run'),
  )
  return `| ${title} | ${cells.join(' | ')} |`
})
const reasons = NAMES.flatMap((name) => Object.values(lacks[name]).map((why) => `–: ${why}.`))
const table = [
  `| What | ${Object.values(COLUMNS).join(' | ')} |`,
  '|---|---|---|---|',
  ...lines,
  '',
  ...reasons,
  '',
].join('\n')
const after = before.replace(TABLE, () => table)
const isRight = after === before
if (values.update) writeFileSync(PAGE, after)
const passed = isRight || values.update ? 1 : 0
if (values.json) writeFileSync(values.json, JSON.stringify({ passed, failed: 1 - passed }))
if (!passed)
  console.error('✗ docs/browsers.md is not what the run gave; `node scripts/browsers.mjs --update` writes it.')
process.exitCode = 1 - passed
