import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const rows = [...read('SECURITY.md').matchAll(/^\| (T\d+) \|.*\| ([^|]+) \|$/gm)].map(([, id, tests]) => ({
  id: id!,
  tests: tests!,
}))

const titles = globSync('{packages/*/{src,testing},e2e,scripts}/**/*.{test,spec}.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('node_modules'))
  .flatMap((file) => [...read(file).matchAll(/\b(?:it|test|describe)\b[^'"`\n]*(?:\n\s*)?['"`]((?:T\d+ )+)/g)])
  .flatMap(([, ids]) => ids!.trim().split(' '))

it('the threat model has its nineteen rows, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 19 }, (_, i) => `T${i + 1}`))
})

it.each(rows.filter(({ tests }) => !tests.startsWith('no test')))(
  '$id has a test that is named by it',
  ({ id, tests }) => {
    expect(tests).toBe(id)
    expect(titles).toContain(id)
  },
)
