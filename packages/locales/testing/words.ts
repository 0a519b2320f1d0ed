import type { Instrument, Locale, ManageStrings } from '../src/locale'

/** A language with the words of its panel. */
export interface Spoken extends Locale {
  readonly manage: ManageStrings
}

/** A language as the rules read it. */
export interface Words {
  readonly locale: Spoken
  readonly tag: string
  /** ISO 15924 code of its script, `Latn` or `Hans`. */
  readonly script: string
  /** Every text by its path, `strings.send` or `instruments.csat-5.labels.0`. */
  readonly texts: ReadonlyMap<string, string>
}

function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key))
}

/** Reads a language: its texts by their paths, and what its tag says. */
export function wordsOf(locale: Spoken): Words {
  const { tag, strings, manage, instruments } = locale
  return {
    locale,
    tag,
    script: new Intl.Locale(tag).maximize().script!,
    texts: new Map(texts({ strings, manage, instruments }, '')),
  }
}

/** The fully labelled scales of a language, by their paths. */
export const scales = ({ locale }: Words): [string, readonly string[]][] =>
  Object.entries(locale.instruments).flatMap(([id, { labels }]: [string, Instrument]) =>
    labels ? [[`instruments.${id}.labels`, labels]] : [],
  )

/** A text without what is no word of it: its placeholders and the name of the key. */
export const prose = (text: string) => text.replace(/\{\w+\}|F6/g, ' ')

/** Whether the text is a sentence that ends with a mark, as opposed to the words of a button or of a scale's point. */
export const isSentence = (path: string) =>
  /^strings\.(announcement|required|invalid|storage|thanks|sent|kept)$|^manage\.(asks|goesTo|staysHere|none|confirm|removed|removedHere|removedOnlyHere|failed|notKept)$|\.text$/.test(
    path,
  )
