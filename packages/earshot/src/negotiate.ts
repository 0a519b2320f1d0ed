/**
 * Language and script, written out: `zh-TW` is `zhHant`. Norwegian of either kind is Bokmål, and Portuguese from anywhere
 * but Brazil that of Portugal, as in CLDR. What is no tag is like no other.
 */
function written(tag: string): string {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize()
    if (/^n[no]$/.test(language)) return written('nb')
    return `${language}${script}${language === 'pt' && region !== 'BR' ? 'PT' : ''}`
  } catch {
    return tag
  }
}

/**
 * The first of `tags` that serves a reader of `preferred`: the same tag, else one of the same language and script
 * (`zh-CN` finds `zh-Hans`, `pt` finds `pt-BR`). Without any match the first of `tags`.
 *
 * @param preferred Language tags, best first; what is no tag is passed over.
 * @example
 * negotiate(['zh-CN', 'en'], ['en', 'zh-Hans']) // 'zh-Hans'
 */
export function negotiate(preferred: readonly string[], tags: readonly string[]): string {
  for (const tag of preferred) {
    const found = tags.includes(tag) ? tag : tags.find((other) => written(other) === written(tag))
    if (found) return found
  }
  return tags[0]!
}
