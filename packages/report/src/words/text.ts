import type { Text } from '@earshot/schema'

/** The English of a text, or whichever language comes first; without the places for values. */
export function inEnglish(text: Text | undefined, values: Readonly<Record<string, string>> = {}): string | undefined {
  if (text === undefined) return undefined
  const tag =
    typeof text === 'string'
      ? undefined
      : (Object.keys(text).find((each) => /^en\b/.test(each)) ?? Object.keys(text)[0])
  const chosen = typeof text === 'string' ? text : tag && text[tag]
  if (!chosen) return undefined
  return chosen
    .replace(/\{([^{}|]+)(?:\|([^{}]*))?\}/g, (_, name: string, fallback = '') => values[name] ?? fallback)
    .replace(/\s+/g, ' ')
    .trim()
}

/** A readable title from an id: "account-deleted" → "Account deleted". */
export function titleOf(id: string): string {
  const words = id.replace(/[-_.:]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
