import type { Panel, PanelSource, Surface, SurfaceSetting } from '@earshot/core'
import type { Locale } from '@earshot/locales'
import type { ChoiceQuestion } from '@earshot/schema'
import { render } from 'preact'
import { listenToKeys } from './a11y/keys'
import { followScheme } from './follow-scheme'
import type { LoadWords, OpenPanel } from './manage/kit'
import type { More } from './more'
import { isInRows } from './parts/scale'
import type { Place } from './place'
import { attach } from './placement/attach'
import { isRarelyPlaced, placed } from './placement/placed'
import { type Look, openPrompt } from './prompt'
import { needsMore } from './questions/needs-more'
import { createRoot } from './root'
import { styles, WRAPS_7, WRAPS_11 } from './styles.css'
import { instrumentOf, lookOf, orderOf, viewOf, wordsOf } from './wording'

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
  /** The rarer question types and instruments; called for a survey that has one. */
  loadMore(): Promise<More>
  /** The rarer placements; called for a survey that has one. */
  loadPlace(): Promise<Place>
  /** The panel of a device's own answers; called when one is opened. Without it `manage()` says that it can't. */
  loadManage?(): Promise<{ openPanel: OpenPanel; panelOf(source: PanelSource): Panel; loadManageStrings: LoadWords }>
  /** CSS custom properties of a theme, as `css()` of `@earshot/themes` makes them. */
  loadTheme(name: string): string | Promise<string>
}

/**
 * A surface that draws prompts in a shadow root at the end of the page. Nothing is touched before `prepare()`.
 *
 * @example
 * createSurface({ locales: [en], loadLocale, loadMore, loadPlace, loadTheme: () => css(calm) })
 */
export function createSurface({
  locales,
  languageFor,
  loadLocale,
  loadMore,
  loadPlace,
  loadManage,
  loadTheme,
}: SurfaceParts): Surface {
  const localeOf = (tag: string) => locales.find((bundled) => bundled.tag === tag) ?? loadLocale(tag)

  async function load(setting: SurfaceSetting): Promise<Look> {
    const {
      config: { collector, theme = {} },
      survey,
      locales: preferred,
    } = setting
    const display = placed(setting)
    const tag = (await languageFor?.(preferred)) ?? locales[0]!.tag
    const [own, properties, more, place] = await Promise.all([
      localeOf(tag),
      loadTheme(theme.name ?? 'calm'),
      needsMore(survey) ? loadMore() : undefined,
      isRarelyPlaced(display) ? loadPlace() : undefined,
    ])
    // A prompt never mixes two languages, and the rarer instruments have their words in one.
    const locale = more?.isInEnglish(survey) ? await localeOf('en') : own
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles + (more?.styles ?? '') + (place?.styles ?? '') + properties)
    return { locale, more, sheet, theme, collector, display, place }
  }

  const manage: Surface['manage'] = async (source) => {
    const { openPanel, panelOf, loadManageStrings } = await loadManage!()
    const panel = panelOf(source)
    const look = await load({ ...panel, survey: { id: '', questions: [] } })
    return openPanel(panel, look, {
      render,
      createRoot,
      attach,
      followScheme,
      listenToKeys,
      loadMore,
      loadManageStrings,
    })
  }

  return {
    ...(loadManage && { manage }),
    preload(setting) {
      // `prepare` reports what can't be had.
      load(setting).catch(() => 0)
    },
    async prepare(setting) {
      const look = await load(setting)
      if (look.display.as === 'inline') look.target = await look.place!.targetOf(setting)
      return {
        asked(question, runId) {
          const [from, to] = viewOf(question, look).points?.(question) ?? [0, 0]
          const wrap = to - from > 6 ? WRAPS_11 : to - from > 4 ? WRAPS_7 : 'not all'
          return {
            wording: instrumentOf(question, look)?.wording,
            locale: look.locale.tag,
            layout:
              to === from
                ? undefined
                : isInRows(lookOf(question, look), wordsOf(question, look, String))
                  ? 'column'
                  : matchMedia(wrap).matches || look.place?.isNarrow(look.target, wrap)
                    ? 'wrap'
                    : 'row',
            order: (question as ChoiceQuestion).shuffle ? orderOf(question, runId, look) : undefined,
          }
        },
        open: (run) => openPrompt(run, look),
        tab: look.place?.standTab.bind(null, look),
      }
    },
  }
}
