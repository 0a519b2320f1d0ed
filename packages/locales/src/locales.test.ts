import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import en from './en'
import type { Instrument, Locale } from './locale'

const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((file) =>
  /^[a-z]{2,3}(-\w+)?\.ts$/.test(file),
)
const locales = await Promise.all(
  files.map(async (file) => {
    const tag = file.slice(0, -3)
    return [tag, ((await import(/* @vite-ignore */ `./${file}`)) as { default: Locale }).default] as const
  }),
)

const placeholders = (text: string) => [...text.matchAll(/{\w+}/g)].map(([found]) => found).sort()

/** Every text of a language, by its path. */
function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : typeof inner === 'object'
        ? texts(inner, `${path}${key}.`)
        : [],
  )
}

const ends = ({ low, high, labels = [] }: Instrument) => [low ?? labels[0]!, high ?? labels.at(-1)!]

describe.each(locales)('%s', (tag, locale) => {
  const own = new Map(texts({ ...locale.strings, ...locale.instruments }))
  const reference = new Map(texts({ ...en.strings, ...en.instruments }))

  it('is named by its tag and is written in its direction', () => {
    expect(locale.tag).toBe(tag)
    expect(locale.dir).toBe(['Arab', 'Hebr'].includes(new Intl.Locale(tag).maximize().script!) ? 'rtl' : 'ltr')
  })

  it('has the texts of English, all of them and no others', () =>
    expect([...own.keys()].sort()).toEqual([...reference.keys()].sort()))

  it('keeps the placeholders', () => {
    for (const [path, text] of own)
      expect([path, placeholders(text)]).toEqual([path, placeholders(reference.get(path)!)])
  })

  it('leaves nothing in English', () => {
    if (tag !== 'en') expect([...own].filter(([path, text]) => reference.get(path) === text)).toEqual([])
  })

  it('has no stray spaces', () => {
    for (const text of own.values()) {
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/ {2}|[\u4e00-\u9fff] [\u4e00-\u9fff]/)
    }
  })

  it('names the ends of the same words alike and no two points the same', () => {
    const { instruments } = locale
    expect(ends(instruments['ces-7'])).toEqual(ends(instruments['ces-5']))
    for (const { labels = [] } of Object.values(instruments)) expect(new Set(labels).size).toBe(labels.length)
    expect(instruments['csat-5'].labels).toHaveLength(5)
    expect(instruments['ces-5'].labels).toHaveLength(5)
  })
})

it('has reviewed the reference', () => expect(en.status).toBe('reviewed'))
