import type { Text } from '@earshot/schema'
import type { Facts } from '../gate/condition'

/**
 * A text in the first language it has, with its placeholders filled: `{user.name|there}` gives the fact, else what
 * stands after the bar, else nothing.
 *
 * @param locales Language tags, best first; `pt-BR` finds `pt`. Without a match: `default`, `en`, the first.
 */
export function textFor(text: Text | undefined, locales: readonly string[], facts: Facts): string {
  if (text && typeof text === 'object') {
    const byTag = new Map(Object.entries(text).map(([tag, words]) => [tag.toLowerCase(), words]))
    const tags = locales.flatMap((locale) => {
      const parts = locale.toLowerCase().split('-')
      return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'))
    })
    const tag = [...tags, 'default', 'en'].find((candidate) => byTag.has(candidate))
    return textFor(tag ? byTag.get(tag) : Object.values(text)[0], locales, facts)
  }
  return String(text ?? '').replace(/\{([\w.]+)(?:\|([^}]*))?\}/g, (_, name: string, fallback = '') => {
    const value = facts(name)
    return value === undefined || value === null
      ? fallback
      : typeof value === 'object'
        ? textFor(value as Text, locales, () => undefined)
        : String(value)
  })
}
