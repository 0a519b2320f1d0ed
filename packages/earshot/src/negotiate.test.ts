import { expect, it } from 'vitest'
import { languages } from './languages'
import { negotiate } from './negotiate'

const tags = ['en', ...Object.keys(languages)]

it.each([
  [['de'], 'de'],
  [['de-AT'], 'de'],
  [['DE'], 'de'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-PT'],
  [['pt-AO'], 'pt-PT'],
  [['sr'], 'sr'],
  [['sr-RS'], 'sr'],
  [['sr-Latn-RS'], 'sr-Latn'],
  [['sr-ME'], 'sr-Latn'],
  [['no'], 'nb'],
  [['nn-NO'], 'nb'],
  [['iw'], 'he'],
  [['in'], 'id'],
  [['es-419'], 'es'],
  [['ar-EG'], 'ar'],
  [['xx', 'ar'], 'ar'],
  [['not a tag!', 'de'], 'de'],
  [['', 'de'], 'de'],
  [['cy', 'fr-CA', 'de'], 'fr'],
  [['cy'], 'en'],
  [[], 'en'],
])('%j is served by %s', (preferred, expected) => expect(negotiate(preferred, tags)).toBe(expected))

it('serves every language that is here with itself, with and without its likely region', () => {
  for (const tag of tags) {
    expect(negotiate([tag], tags)).toBe(tag)
    expect(negotiate([new Intl.Locale(tag).maximize().toString()], tags)).toBe(tag)
  }
})
