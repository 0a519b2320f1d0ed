import type { Survey } from '@earshot/schema'
import type { Engine } from './engine'
import type { SurfaceSetting } from './surface'

/** What a surface gets to know: a fixed `locale` goes before those of the page. */
export function settingFor({ config, platform }: Pick<Engine, 'config' | 'platform'>, survey: Survey): SurfaceSetting {
  const { locale = 'auto' } = config
  const locales = platform.locales()
  return { config, survey, locales: locale === 'auto' ? locales : [locale, ...locales] }
}
