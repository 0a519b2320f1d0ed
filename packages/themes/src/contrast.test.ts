import { describe, expect, it } from 'vitest'
import * as exported from './index'
import type { Theme } from './tokens'

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object')

/** Relative luminance of a hexadecimal colour (WCAG 2.2). */
function luminance(hex: string): number {
  const digits =
    hex.slice(1).length === 3 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!
  const [red, green, blue] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

describe.each(
  themes.flatMap((theme) => [[theme.name, 'light', theme.light] as const, [theme.name, 'dark', theme.dark] as const]),
)('%s, %s', (_name, _scheme, palette) => {
  it.each(['text', 'muted', 'danger'] as const)('%s is legible on the surface', (token) =>
    expect(contrast(palette[token], palette.surface)).toBeGreaterThanOrEqual(4.5),
  )
  it('words on the accent are legible', () =>
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5))
  it.each(['edge', 'accent'] as const)('%s stands out from the surface', (token) =>
    expect(contrast(palette[token], palette.surface)).toBeGreaterThanOrEqual(3),
  )
  it('keeps any accent of the host within what its words need', () => {
    // Evaluates the theme's CSS calculations at the luminances of all accents.
    const evaluate = (formula: string, y: number) =>
      new Function('y', 'min', 'max', `return ${formula}`)(y, Math.min, Math.max) as number
    for (let y = 0.001; y < 1; y += 0.001) {
      const tint = evaluate(palette.tint, y)
      const mixed = (y + tint * (1 - y)) * evaluate(palette.shade, y)
      const ratio = (other: string) => {
        const [dark, light] = [mixed, luminance(other)].sort((a, b) => a - b)
        return (light! + 0.05) / (dark! + 0.05)
      }
      expect(ratio(palette['on-accent'])).toBeGreaterThanOrEqual(4.5)
      expect(ratio(palette.surface)).toBeGreaterThanOrEqual(3)
    }
  })
})

it('has every theme under its own name', () => expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length))
