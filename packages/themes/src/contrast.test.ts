import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast-ratio'
import { fitAccent } from './fit-accent'
import * as exported from './index'
import { AA } from './ratios'
import type { Theme } from './tokens'

const themes = Object.values(exported).filter((one): one is Theme => typeof one === 'object')

it('there are six themes, each under its own name', () =>
  expect(themes.map(({ name }) => name).sort()).toEqual(['calm', 'contrast', 'dense', 'ink', 'plain', 'soft']))

describe.each(
  themes.flatMap((theme) => (['light', 'dark'] as const).map((scheme) => [theme.name, scheme, theme] as const)),
)('%s, %s', (_, scheme, theme) => {
  const palette = theme[scheme]
  const { text, control } = theme.ratios ?? AA
  const cell = palette.cell ?? palette.surface
  it.each(['text', 'muted', 'danger'] as const)('%s can be read on the card', (token) =>
    expect(contrastRatio(palette[token], palette.surface)).toBeGreaterThanOrEqual(text),
  )
  it('words can be read in a cell', () => expect(contrastRatio(palette.text, cell)).toBeGreaterThanOrEqual(text))
  it('borders of controls stand out from the card and from what they enclose', () => {
    expect(contrastRatio(palette.edge, palette.surface)).toBeGreaterThanOrEqual(control)
    expect(contrastRatio(palette.edge, cell)).toBeGreaterThanOrEqual(control)
  })
  it('the ring around what has focus stands out on both sides', () => {
    expect(contrastRatio(palette.text, palette.surface)).toBeGreaterThanOrEqual(control)
  })
  it('its own accent is right as it is', () => {
    const { fill, words } = fitAccent(palette.accent, palette.surface, theme.ratios)
    expect(contrastRatio(fill, palette.accent)).toBe(1)
    expect(contrastRatio(words, fill)).toBeGreaterThanOrEqual(text)
    expect(contrastRatio(fill, palette.surface)).toBeGreaterThanOrEqual(control)
  })
})
