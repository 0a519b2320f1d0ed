import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keys } from '../memory/keys'

const page = readFileSync(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8')

/** Words in backticks in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const from = page.indexOf(`## ${heading}`)
  const end = page.indexOf('\n## ', from + 3)
  const rows = page.slice(from, end < 0 ? undefined : end).matchAll(/^\| `([^`"]+)` \|/gm)
  return [...rows].map(([, name]) => name!).sort()
}

it('docs/privacy.md lists every key that is kept on a device, and no other', () => {
  const named = Object.values(keys('<project>')).map((key) => (key.endsWith('/') ? `${key}…` : key))
  expect(firstColumn('What is kept on the device')).toEqual([...named].sort())
})

it('docs/privacy.md lists every field of a response, and no other', () => {
  const source = readFileSync(new URL('../../../schema/src/response.ts', import.meta.url), 'utf8')
  const [, body] = /interface ResponseDocument \{\n(.*?)\n\}/s.exec(source)!
  const fields: string[] = []
  let parent = ''
  for (const line of body!.split('\n')) {
    const [, indent, name, rest] = /^( +)(\w+)\??: (.*)$/.exec(line) ?? []
    if (!name) continue
    if (indent!.length === 2) parent = rest === '{' ? `${name}.` : ''
    if (rest === '{') continue
    const inline = /^\{ (\w+\??: .*) \}$/.exec(rest!)
    if (inline) fields.push(...inline[1]!.split('; ').map((one) => `${name}.${one.split(/\??:/)[0]}`))
    else fields.push(indent!.length > 2 ? parent + name : name)
  }
  expect(fields.length).toBeGreaterThan(20)
  expect(firstColumn('What goes with an answer')).toEqual(fields.sort())
})
