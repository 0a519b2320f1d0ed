import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { css } from './css'
import * as exported from './index'
import type { Theme } from './tokens'

const root = new URL('../../../', import.meta.url).pathname
const read = (file: string) => readFileSync(root + file, 'utf8')
const page = read('docs/looks.md')
const sheet = read('packages/ui/src/styles.css.ts')
const themes = Object.values(exported).filter((one): one is Theme => typeof one === 'object')

/** Not for the page: the configuration's `display`, the keyboard's height, and what corrects an accent. */
const INTERNAL = ['offset', 'z', 'keyboard', 'shade', 'tint']

const section = (title: string) => page.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!
const firstCells = (title: string) =>
  [...section(title).matchAll(/^\| `(?:--earshot-)?([\w-]+)` \|/gm)].map(([, name]) => name!)
const matches = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))]

it('every variable that the prompt reads is in the table, and no other', () =>
  expect(firstCells('Variables').sort()).toEqual(
    matches(sheet, /var\(--earshot-([\w-]+)/g)
      .filter((name) => !INTERNAL.includes(name))
      .sort(),
  ))

it('the prompt reads every variable that a theme writes', () => {
  const reads = matches(sheet, /var\(--earshot-([\w-]+)/g)
  for (const theme of themes)
    for (const name of matches(css(theme), /--earshot-([\w-]+):/g)) expect(reads).toContain(name)
})

it('values in the table are those of the default theme', () => {
  const { shape, light, dark } = exported.calm
  const said = (name: string) =>
    new RegExp(`\\\`--earshot-${name}\\\` \\|.*\\| (.+) \\|`).exec(section('Variables'))![1]!.replaceAll(', ', ',')
  for (const name of ['surface', 'text', 'accent', 'danger'] as const)
    expect(said(name)).toBe(`\`${light[name]}\`,dark \`${dark[name]}\``)
  for (const name of ['radius', 'corner', 'font'] as const) expect(said(name)).toBe(`\`${shape[name]}\``)
  for (const [, name, fallback] of sheet.matchAll(/var\(--earshot-(?!keyboard|tint)([\w-]+), ([^)]+)\)/g))
    expect(said(name!)).toBe(`\`${fallback}\``)
})

it('figures on the page are what the code gives', () => {
  const { fill, words } = exported.fitAccent('#ffd400', '#ffffff')
  expect(page).toContain(`{ fill: '${fill}', words: '${words}' }`)
  const { light, dark } = exported.calm
  const least = (token: 'muted' | 'edge') =>
    Math.min(...[light, dark].map((palette) => exported.contrastRatio(palette[token], palette.surface))).toFixed(1)
  expect(page).toContain(`mixed of both, ${least('muted')} : 1 and more`)
  expect(page).toContain(`mixed, ${least('edge')} : 1 and more`)
})

it('every theme has its line, and no other', () =>
  expect(firstCells('Themes').sort()).toEqual(themes.map(({ name }) => name).sort()))

it('every part has its line, and no other', () => {
  const sources = globSync('packages/ui/src/**/*.tsx', { cwd: root }).map(read).join('\n')
  expect(firstCells('Parts').sort()).toEqual(matches(sources, /\bpart="(\w+)"/g).sort())
})
