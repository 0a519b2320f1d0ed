import type { Locale } from '@earshot/locales'
import { nearest } from '@earshot/schema'
import { type Finding, type Rule, warning } from '../finding'
import { textOf } from '../places'
import { type TextPlace, textsIn } from '../texts-in'

/** Languages that come with the interface. */
export type Language = Pick<Locale, 'tag' | 'status'>

const lower = (tag: string) => tag.toLowerCase()
const tagsOf = ({ text }: TextPlace) => (typeof text === 'string' ? [] : Object.keys(text))

/** Whether words in one of the tags serve a reader of `tag`: `pt` serves `pt-BR`. */
const isServed = (tag: string, tags: readonly string[]) =>
  tags.some((other) => lower(other) === lower(tag) || lower(tag).startsWith(`${lower(other)}-`))

function missing(place: TextPlace, languages: readonly string[]): Finding[] {
  const { pointer, text } = place
  if (typeof text === 'string')
    return languages.length > 1 && pointer.startsWith('/surveys/') && /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''))
      ? [
          warning(
            pointer,
            `the same words in every language; others of this configuration are in ${languages.join(', ')}`,
            {
              found: JSON.stringify(text),
              allowed: 'texts by language tag',
            },
          ),
        ]
      : []
  const tags = tagsOf(place)
  const absent = languages.filter((language) => !isServed(language, tags))
  return absent.length
    ? [
        warning(pointer, `no translation into ${absent.join(', ')}`, {
          found: tags.join(', ') || 'nothing',
          allowed: languages.join(', '),
        }),
      ]
    : []
}

/** Languages that the interface does not speak, and those whose words nobody has reviewed. */
function inInterface(used: readonly string[], known: readonly Language[]): Finding[] {
  const module = (tag: string) =>
    known.find((language) => isServed(tag, [language.tag])) ??
    known.find((language) => lower(language.tag).startsWith(`${lower(tag)}-`))
  const unspoken = used.filter((tag) => !module(tag))
  const drafts = [...new Set(used.flatMap((tag) => module(tag) ?? []))].filter(({ status }) => status === 'draft')
  const tags = known.map(({ tag }) => tag)
  return [
    ...unspoken.map((tag) => {
      const near = nearest(tag, tags)
      const allowed = `${tags.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`
      return warning('', `buttons and standard questions are not there in ${tag}; there are ${allowed}`, {
        found: JSON.stringify(tag),
        allowed,
      })
    }),
    ...(drafts.length
      ? [
          warning(
            '',
            `buttons and standard questions are drafts in ${drafts.map(({ tag }) => tag).join(', ')}: no native reader has reviewed them`,
          ),
        ]
      : []),
  ]
}

/** Texts that lack a language which others of the configuration have. */
export const translationsFor =
  (known: readonly Language[]): Rule =>
  (config) => {
    const texts = textsIn(config)
    const locale = textOf(config, 'locale') ?? 'auto'
    const written = texts.flatMap(tagsOf).filter((tag) => tag !== 'default')
    const languages = [...new Set([...written, ...(locale === 'auto' || !written.length ? [] : [locale])])]
    const used = [...new Set([...languages, ...(locale === 'auto' ? [] : [locale])])]
    return [...texts.flatMap((place) => missing(place, languages)), ...inInterface(used, known)]
  }
