import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languages } from './languages'
import { looks } from './looks'
import { manageWords } from './manage-words'

const files = (folder: string) =>
  readdirSync(new URL(`../../${folder}/src/`, import.meta.url))
    .filter((name) => /^[a-z]{2,3}(-\w+)?\.ts$/.test(name))
    .map((name) => name.slice(0, -3))

it('every language is on the list, and nothing else', async () => {
  expect(['en', ...Object.keys(languages)].sort()).toEqual(files('locales').sort())
  for (const [tag, load] of Object.entries(languages)) expect((await load()).default.tag).toBe(tag)
})

it('every language has its words of the panel on the list', async () => {
  expect(Object.keys(manageWords)).toEqual(Object.keys(languages))
  for (const load of Object.values(manageWords)) expect((await load()).default.title).toBeTruthy()
})

it('every theme is on the list, and nothing else', async () => {
  const themes = await import('@earshot/themes')
  const names = Object.values(themes).flatMap((one) => (typeof one === 'object' ? one.name : []))
  expect(Object.keys(looks).sort()).toEqual(names.sort())
})
