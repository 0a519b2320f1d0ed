import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAOS } from './chaos.mjs'
import { root, run, say } from './run.mjs'

const results = join(root, 'test-results')
const read = (name) =>
  existsSync(join(results, name)) ? JSON.parse(readFileSync(join(results, name), 'utf8')) : undefined

/** A step that hangs fails, and the rest still runs. */
const LIMITED = { isCodeWanted: true, limitMs: 8 * 60_000 }

/** A step that wrote no results, or ended badly though none of its tests did, counts as one that failed. */
const counted = (code, counts) =>
  counts
    ? { passed: counts.passed, failed: Math.max(counts.failed, code || counts.passed + counts.failed === 0 ? 1 : 0) }
    : { passed: 0, failed: 1 }

/** What vitest's report says; a file that could not be run counts as one that failed. */
function unitCounts(name) {
  const report = read(name)
  return (
    report && {
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
          .length,
    }
  )
}

const vitest = (json, args, options) =>
  run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=test-results/${json}`], {
    ...LIMITED,
    ...options,
  })

/** Every test of a report of Playwright, with its title and how it ended. */
const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]

/** What Playwright's report says. A test that passed at the second try has passed, and is named. */
function browserCounts(name) {
  const report = read(name)
  if (!report?.stats) return undefined
  for (const { title, file, line, tests } of specsOf(report))
    for (const { status, projectName } of tests)
      if (status === 'flaky')
        console.log(`Passed at the second try only, to be mended: [${projectName}] ${file}:${line} ${title}`)
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected }
}

const STEPS = {
  checks: {
    title: 'Checks',
    run: () => run('node', ['scripts/check.mjs', '--json', 'test-results/checks.json'], LIMITED),
    counts: () => read('checks.json'),
  },
  seeds: {
    title: 'Checks of the checks: each rule sees its violation',
    run: () => run('node', ['scripts/check-seeds.mjs', '--json', 'test-results/seeds.json'], LIMITED),
    counts: () => read('seeds.json'),
  },
  chaos: {
    title: 'Delivery, broken on purpose',
    run: () => run('node', [...CHAOS, '--minutes', '5', '--json', 'test-results/chaos.json'], LIMITED),
    counts: () => read('chaos.json'),
  },
  unit: {
    title: 'Unit tests',
    run: () => vitest('vitest.json', []),
    counts: () => unitCounts('vitest.json'),
  },
  slow: {
    title: 'Slow tests',
    run: () => vitest('slow.json', ['.slow.test'], { env: { EARSHOT_SLOW: '1' }, limitMs: 40 * 60_000 }),
    counts: () => unitCounts('slow.json'),
  },
  geometry: {
    title: 'Every question in every place, as everyone meets it, and every hostile text',
    run: () =>
      run('playwright', ['test', 'e2e/geometry.spec.ts', 'e2e/hostile.spec.ts'], {
        ...LIMITED,
        env: { EARSHOT_SLOW: '1' },
        limitMs: 60 * 60_000,
      }),
    counts: () => browserCounts('playwright.json'),
  },
  browser: {
    title: 'Browser tests',
    run: () => run('playwright', ['test'], { ...LIMITED, limitMs: 25 * 60_000 }),
    counts: () => browserCounts('playwright.json'),
  },
  engines: {
    title: 'Browser tests in each engine',
    run: () =>
      run('playwright', ['test', '--config', 'e2e/engines/playwright.config.ts'], {
        ...LIMITED,
        // Three browsers on a machine that is busy with other things.
        limitMs: 12 * 60_000,
      }),
    counts: () => browserCounts('engines.json'),
  },
  matrix: {
    title: 'What docs/browsers.md says of them',
    run: () => run('node', ['scripts/browsers.mjs', '--json', 'test-results/matrix.json'], LIMITED),
    counts: () => read('matrix.json'),
  },
}

/** Tests that no engine was there for: how many is known from Chromium, which has run them all. */
function notRun({ name, project }) {
  const lacks = Object.keys(JSON.parse(readFileSync(join(root, 'e2e', 'engines', 'lacks.json'), 'utf8'))[project])
  const specs = read('engines.json')?.suites.flatMap((suite) => suite.specs) ?? []
  const count = specs.filter(({ tags }) => !tags.some((tag) => lacks.includes(tag))).length
  return `Not run: ${count} browser tests in ${name}, which is not here and could not be installed.`
}

/** One folder for all that tests, browsers and servers leave behind, which a killed one can't tidy up. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-tests-'))
  // A database server may run under another account.
  chmodSync(folder, 0o755)
  return folder
}

/** Runs the steps and sums up what their reports count. @returns The exit code. */
export async function runTests({ isSlow, missing = [] }) {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const temporary = temporaryFolder()
  process.env.TMPDIR = temporary
  let passed = 0
  let failed = 0
  for (const step of isSlow
    ? [STEPS.seeds, STEPS.chaos, STEPS.slow, STEPS.geometry]
    : [STEPS.checks, STEPS.unit, STEPS.browser, STEPS.engines, STEPS.matrix]) {
    say(`${step.title}.`)
    const code = await step.run()
    const counts = counted(code, step.counts())
    console.log(`${step.title}: ${counts.passed} passed, ${counts.failed} failed\n`)
    passed += counts.passed
    failed += counts.failed
  }
  if (!isSlow) for (const one of missing) console.log(notRun(one))
  try {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  } catch (thrown) {
    console.log(`${temporary} is left behind: ${thrown.message}`)
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed || !passed ? 1 : 0
}
