import { expect, it } from 'vitest'
import { negotiate } from './negotiate'

const tags = ['en', 'zh-Hans', 'zh-Hant', 'pt-BR', 'pt-PT', 'ar', 'de']

it.each([
  [['de'], 'de'],
  [['de-AT'], 'de'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-PT'],
  [['ar-EG'], 'ar'],
  [['xx', 'ar'], 'ar'],
  [['not a tag!', 'de'], 'de'],
  [['', 'de'], 'de'],
  [['cy'], 'en'],
  [[], 'en'],
])('%j is served by %s', (preferred, expected) => expect(negotiate(preferred, tags)).toBe(expected))
