import { readFileSync } from 'node:fs'

// Read as it is: some tools refuse half a character, which is the point of it.
const bases: { readonly [kind: string]: readonly string[] } = JSON.parse(
  readFileSync(new URL('./hostile.json', import.meta.url), 'utf8'),
)

/** As it stands, and as people get it past a filter or a cell that looks at the beginning only. */
const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}`,
  (text) => `Good, but ${text}`,
  (text) => `${text}\n${text}`,
]

/** Too long for any honest answer, each in another way. */
const huge: readonly string[] = [
  'a'.repeat(10_000),
  '<b>'.repeat(3000),
  '\u0301'.repeat(5000),
  '\ud83d\ude00'.repeat(3000),
  '\u202e'.repeat(3000),
  '{user.name|'.repeat(1000),
  '('.repeat(5000),
  'a@'.repeat(3000),
  '1 '.repeat(5000),
  `${'/'.repeat(5000)}x`,
]

/**
 * Texts that have broken programs: markup, scripts, templates, formulas, directions, invisible and broken characters,
 * names of prototypes, queries, and huge ones. None twice; always the same, in the same order.
 */
export const hostileStrings = (): string[] => [
  ...new Set(ways.flatMap((way) => Object.values(bases).flat().map(way)).concat(huge)),
]
