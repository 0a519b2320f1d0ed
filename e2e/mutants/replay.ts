import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mutant } from './mutants'

const ROOT = join(import.meta.dirname, '../..')
const SOURCES = 'packages/core/src'
/** What the unit tests of the core need; some hold the documentation to the code. */
const COPIED = ['packages', 'docs', 'vitest.config.ts', 'vitest.setup.ts', 'package.json', 'tsconfig.base.json']
const LEFT_OUT = /[/\\](dist|coverage|test-results)$/
/** Folders with the tests that mutants are held to: the gate's are its own, the others are tested together. */
const PARTS = ['gate', 'outbox', 'delivery', 'run']
/** A mutant that makes tests go on for ever is seen by that. */
const WITHIN_MS = 180_000

/** What came of one mutant. */
export type Fate =
  /** A test failed. */
  | 'seen'
  /** The tests did not come to an end. */
  | 'hangs'
  /** Every test passed. */
  | 'survives'
  /** No test ran. */
  | 'broken'

/** The source with the mutant in it. @throws Error if its text does not stand there exactly once. */
export function mutated(source: string, { name, file, from, to }: Mutant): string {
  const parts = source.split(from)
  if (parts.length !== 2)
    throw Error(`${file}: "${name}" changes ${JSON.stringify(from)}, found ${parts.length - 1} times, allowed: once`)
  return parts.join(to)
}

export const sourceOf = (file: string): string => readFileSync(join(ROOT, SOURCES, file), 'utf8')

/** A copy of the sources, in which one mutant after the other lives. */
export interface Cage {
  /** Runs the unit tests that a mutant is held to, or without one all that any mutant is held to. */
  fateOf(mutant?: Mutant): Promise<Fate>
  remove(): void
}

export function openCage(): Cage {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-mutants-'))
  for (const name of COPIED)
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !LEFT_OUT.test(path),
    })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const report = join(folder, 'report.json')

  /** @param among Parts of paths of test files. */
  function test(among: readonly string[]): Promise<Fate> {
    rmSync(report, { force: true })
    const args = ['run', ...among, '--bail=1', '--project=node', '--reporter=json', `--outputFile=${report}`]
    const child = spawn(join(ROOT, 'node_modules/.bin/vitest'), args, {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      // The same cases each time.
      env: { ...process.env, CI: '1', EARSHOT_SLOW: '' },
    })
    return new Promise((resolve, reject) => {
      let hasEnded = true
      const timer = setTimeout(() => {
        hasEnded = false
        process.kill(-child.pid!, 'SIGKILL')
      }, WITHIN_MS)
      child.on('error', reject)
      child.on('close', (code) => {
        clearTimeout(timer)
        if (!hasEnded) return resolve('hangs')
        if (code === 0) return resolve('survives')
        const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
        resolve(told.numFailedTests > 0 ? 'seen' : 'broken')
      })
    })
  }

  return {
    async fateOf(mutant) {
      if (!mutant) return test(PARTS.map((part) => `${SOURCES}/${part}/`))
      const file = join(folder, SOURCES, mutant.file)
      const source = readFileSync(file, 'utf8')
      writeFileSync(file, mutated(source, mutant))
      try {
        const isOfGate = /^(gate|\.\.)\//.test(mutant.file)
        return await test((isOfGate ? PARTS.slice(0, 1) : PARTS.slice(1)).map((part) => `${SOURCES}/${part}/`))
      } finally {
        writeFileSync(file, source)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
