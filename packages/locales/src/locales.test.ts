import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { conventions } from '../testing/conventions'
import { lint, rules } from '../testing/lint'
import type { Locale, ManageStrings } from './locale'

const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((file) =>
  /^[a-z]{2,3}(-\w+)?\.ts$/.test(file),
)
const locales = await Promise.all(
  files.map(async (file) => {
    const tag = file.slice(0, -3)
    const { default: locale } = (await import(/* @vite-ignore */ `./${file}`)) as { default: Locale }
    const { default: manage } = (await import(/* @vite-ignore */ `./manage/${file}`)) as { default: ManageStrings }
    return [tag, { ...locale, manage }] as const
  }),
)
const tags = locales.map(([tag]) => tag)

/** The languages that every release has. */
const PROMISED =
  'en zh-Hans zh-Hant es fr de pt-BR pt-PT it nl ja ko ru uk pl cs sv da nb fi tr ar he hi id vi th el hu ro'.split(' ')

it('speaks the languages that are promised', () => expect(tags).toEqual(expect.arrayContaining(PROMISED)))

it('knows the conventions of each language, and of no other', () =>
  expect(Object.keys(conventions).sort()).toEqual(tags.sort()))

it.each(locales)('%s is named by its tag and has none of the known defects', (tag, locale) => {
  expect(locale.tag).toBe(tag)
  expect(lint(locale)).toEqual([])
})

it('has reviewed the reference, and calls nothing else reviewed without a reader', () =>
  expect(locales.filter(([, { status }]) => status === 'reviewed').map(([tag]) => tag)).toEqual(['en']))

const docs = readFileSync(new URL('../../../docs/languages.md', import.meta.url), 'utf8')
const rows = docs
  .split('\n')
  .flatMap((line) => (line.startsWith('| `') ? [line.split('|').map((cell) => cell.trim())] : []))

it('is told of in the docs as it is: each language with its direction and status, each rule', () => {
  const named = rows.filter((cells) => cells.length > 4).map(([, tag, , , dir, , status]) => [tag, dir, status])
  expect(named.sort()).toEqual(
    locales
      .map(([tag, { dir, status }]) => [`\`${tag}\``, dir === 'rtl' ? 'right to left' : 'left to right', status])
      .sort(),
  )
  const told = rows.filter((cells) => cells.length === 4).map(([, rule]) => rule)
  expect(told.sort()).toEqual(
    Object.keys(rules)
      .map((rule) => `\`${rule}\``)
      .sort(),
  )
})
