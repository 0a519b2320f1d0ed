import { expect, it } from 'vitest'
import { calm } from './calm'
import { css } from './css'
import * as exported from './index'
import type { Theme } from './tokens'

const themes = Object.values(exported).filter((one): one is Theme => typeof one === 'object')

it.each(themes.map((theme) => [theme.name, theme] as const))('%s: writes every token, light and dark', (_, theme) => {
  const [light, dark, ...others] = css(theme).split('}')
  expect(light).toMatch(/^:host\{color-scheme:light!important;--earshot-radius:/)
  expect(dark).toMatch(/^:host\(\[scheme=dark\]\)\{color-scheme:dark!important;--earshot-/)
  expect(others).toEqual([''])
  for (const [token, value] of Object.entries({ ...theme.shape, ...theme.light }))
    expect(light).toContain(`;--earshot-${token}:${value}`)
  for (const [token, value] of Object.entries(theme.dark)) expect(dark).toContain(`;--earshot-${token}:${value}`)
})

it("takes the host's typeface in plain alone", () =>
  expect(themes.filter(({ shape }) => shape.font === 'inherit').map(({ name }) => name)).toEqual(['plain']))

it('needs no other file and no other address', () => {
  for (const theme of themes) expect(css(theme)).not.toMatch(/@import|url\(/)
})

it('says nothing twice', () => {
  const names = (text: string) => text.match(/--earshot-[\w-]+(?=:)/g)!
  for (const part of css(calm).split('}')) if (part) expect(names(part)).toEqual([...new Set(names(part))])
})
