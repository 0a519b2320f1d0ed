import type { Surface, SurfaceSetting } from '@earshot/core'
import type { Locale } from '@earshot/locales'
import { openPrompt } from './prompt'
import { questionViews } from './questions/registry'
import { styles } from './styles.css'
import { instrumentOf } from './wording'

/** Where a surface gets languages and looks from. */
export interface SurfaceParts {
  /** Languages that are here already. */
  locales: readonly Locale[]
  /**
   * The tag of the language that serves a reader best, of those that are here and those that `loadLocale` can load.
   * Default: the first that is here.
   */
  languageFor?(preferred: readonly string[]): string | Promise<string>
  loadLocale(tag: string): Promise<Locale>
  /** CSS custom properties of a theme, as `css()` of `@earshot/themes` makes them. */
  loadTheme(name: string): string | Promise<string>
}

/**
 * A surface that draws prompts in a shadow root at the end of the page. Nothing is touched before `prepare()`.
 *
 * @example
 * createSurface({ locales: [en], loadLocale, loadTheme: () => css(calm) })
 */
export function createSurface({ locales, languageFor, loadLocale, loadTheme }: SurfaceParts): Surface {
  async function load({ config: { theme = {} }, locales: preferred }: SurfaceSetting) {
    const tag = (await languageFor?.(preferred)) ?? locales[0]!.tag
    const [locale, properties] = await Promise.all([
      locales.find((bundled) => bundled.tag === tag) ?? loadLocale(tag),
      loadTheme(theme.name ?? 'calm'),
    ])
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles + properties)
    return { locale, sheet, theme }
  }

  return {
    preload(setting) {
      // `prepare` reports what can't be had.
      load(setting).catch(() => 0)
    },
    async prepare(setting) {
      const look = await load(setting)
      return {
        asked(question) {
          const words = instrumentOf(question, look.locale)
          return {
            wording: words?.wording,
            locale: look.locale.tag,
            layout:
              words &&
              (words.labels ? 'column' : matchMedia(questionViews[question.type].wraps!).matches ? 'wrap' : 'row'),
          }
        },
        open: (run) => openPrompt(run, look),
      }
    },
  }
}
