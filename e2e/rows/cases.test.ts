import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import cases from './cases.json'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENT = 'docs/delivery.md'
const TESTS = ['packages/*/src/**/*.test.{ts,tsx}', 'e2e/**/*.{spec,test}.ts']
/** A title, or the name of a case in a table of them, that begins with one or more ids. */
const TITLE = /['"`]((?:[A-H]\d+[ ,:]+)+)\S/g
const IDS = /[A-H]\d+/g
/** A row of the table of reasons. */
const REASON = /^\| ([A-H]\d+(?:, [A-H]\d+)*) \|/gm

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Ids in titles, with the files that hold them. */
function tested(): Map<string, string[]> {
  const files = TESTS.flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT, exclude: (name) => name === 'node_modules' || name === 'dist' }),
  )
  const found = new Map<string, string[]>()
  for (const file of files)
    for (const [, title] of read(file).matchAll(TITLE))
      for (const [id] of title!.matchAll(IDS)) found.set(id, [...(found.get(id) ?? []), file])
  return found
}

const excused = (): string[] => [...read(DOCUMENT).matchAll(REASON)].flatMap(([, ids]) => ids!.split(', '))

it('every fault case is either a test that is titled by it, or in the documentation with the reason', () => {
  const [titles, reasons] = [tested(), excused()]
  const wrong = Object.entries(cases).flatMap(([id, fault]) => {
    const isExcused = reasons.includes(id)
    const files = titles.get(id)
    if (!files && !isExcused) return `${id} (${fault}): no test is titled by it, and ${DOCUMENT} gives no reason`
    if (files && isExcused) return `${id} (${fault}): tested in ${files}, and excused in ${DOCUMENT}`
    return []
  })
  expect(wrong).toEqual([])
})

it('no test and no reason is about a case that there is not', () => {
  const known = Object.keys(cases)
  expect([...tested().keys(), ...excused()].filter((id) => !known.includes(id))).toEqual([])
  expect(new Set(excused()).size).toBe(excused().length)
})
