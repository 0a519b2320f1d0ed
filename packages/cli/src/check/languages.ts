import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Locale } from '@earshot/locales'
import type { Language } from './rules/translations'

/** A module of one language: `en.js`, `zh-Hans.js`. */
const MODULE = /^[a-z]{2,3}(-\w+)?\.js$/

/** The languages that the interface speaks: one for each module of the package of locales. */
export async function languages(): Promise<Language[]> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@earshot/locales/en')))
  const files = readdirSync(folder).filter((file) => MODULE.test(file))
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<{ default?: Locale }>),
  )
  return modules.flatMap(({ default: locale }) => locale ?? [])
}
