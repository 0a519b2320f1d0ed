import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = globSync('packages/{core,ui,earshot,report,schema,themes,locales}/src/**/*.{ts,tsx}', {
  cwd: root,
}).filter((file) => !/\.test\.tsx?$/.test(file))

it('T8 nothing in a page sends messages to other windows, or listens to theirs', () => {
  expect(sources.length).toBeGreaterThan(100)
  const found = sources.filter((file) =>
    /\.postMessage\(|\w\([^()]*['"]message['"]\s*,|\bonmessage\b/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(found).toEqual([])
})
