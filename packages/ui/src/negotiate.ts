/**
 * The first of `tags` that serves a reader of `preferred`: the same tag, then language and script (`zh-CN` finds
 * `zh-Hans`), language and region (`pt` finds `pt-BR`), language. Without any match the first of `tags`.
 *
 * @param preferred Language tags, best first; what is no tag is passed over.
 * @example
 * negotiate(['zh-CN', 'en'], ['en', 'zh-Hans']) // 'zh-Hans'
 */
export function negotiate(preferred: readonly string[], tags: readonly string[]): string {
  for (const tag of preferred) {
    try {
      const { language, script, region } = new Intl.Locale(tag).maximize()
      const found = [tag, `${language}-${script}`, `${language}-${region}`, language].find((t) => tags.includes(t))
      if (found) return found
    } catch {
      // Not a language tag; the host's `lang` may hold anything.
    }
  }
  return tags[0]!
}
