import ar from '@earshot/locales/ar'
import en from '@earshot/locales/en'
import zhHans from '@earshot/locales/zh-Hans'
import type { Config, Survey } from '@earshot/schema'
import { calm, contrast, css, dense, ink, plain, soft } from '@earshot/themes'
import { createSurface } from '../dist/index.js'
import { more } from '../dist/more.js'
import { place } from '../dist/place.js'
import { galleryRun } from './run'

const themes = [calm, contrast, dense, ink, plain, soft]
const surface = createSurface({
  locales: [en, zhHans, ar],
  languageFor: ([tag]) => tag ?? 'en',
  loadLocale: () => Promise.reject(new Error('all languages are here')),
  loadMore: async () => more,
  loadPlace: async () => place,
  loadTheme: (name) => css(themes.find((theme) => theme.name === name)!),
})

/** Opens one prompt; the screenshots call it. */
async function show(
  survey: Partial<Survey>,
  { locale = 'en', theme = {}, ...setting }: { locale?: string; theme?: Config['theme'] } & object = {},
) {
  const whole: Survey = { id: 'gallery', questions: [{ id: 'score', type: 'nps' }], ...survey }
  const config: Config = {
    earshot: 1,
    project: 'gallery',
    collector: { url: '/v1/responses' },
    surveys: [whole],
    theme,
  }
  const { asked, open } = await surface.prepare({ config, survey: whole, locales: [locale] })
  const { run, calls } = galleryRun(whole, { locale, ...setting })
  const close = open(run)
  return Object.assign(window, {
    closePrompt: close,
    calls,
    asked: whole.questions.map((question) => asked(question, run.id)),
  })
}

Object.assign(window, { show })
