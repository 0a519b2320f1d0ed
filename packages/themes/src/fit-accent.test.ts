import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentRule } from './accent-rule'
import { contrastRatio } from './contrast-ratio'
import { fitAccent } from './fit-accent'
import * as exported from './index'
import { hex, type Linear, linear } from './linear'
import { luminance } from './luminance'
import { oklab } from './oklab'
import { AA } from './ratios'
import type { Ratios, Theme } from './tokens'

const themes = Object.values(exported).filter((one): one is Theme => typeof one === 'object')
const color = fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, '0')}`)
const cases = themes.flatMap((theme) =>
  (['light', 'dark'] as const).map(
    (scheme) => [theme.name, scheme, theme[scheme].surface, theme.ratios ?? AA] as const,
  ),
)

/** What a browser makes of the rule: the colour functions of the prompt's style sheet, at an accent. */
function inCss(accent: string, surface: string, ratios: Ratios): { fill: string; words: '#fff' | '#000' } {
  const rule = accentRule(surface, ratios)
  const light = linear(accent)
  const evaluate = (formula: string): number =>
    new Function('y', 'min', 'max', 'clamp', `return ${formula}`)(
      luminance(light),
      Math.min,
      Math.max,
      (least: number, value: number, most: number) => Math.min(most, Math.max(least, value)),
    )
  const shade = evaluate(rule.shade)
  const tint = evaluate((rule.tint ?? '0').replace('var(--earshot-shade)', String(shade)))
  const fill = light.map((part) => part * shade + tint) as unknown as Linear
  return { fill: hex(fill), words: lightnessD50(fill) < 50.3 ? '#fff' : '#000' }
}

/** CIE lightness as `lab()` has it: of the luminance under D50, to which sRGB is adapted (CSS Color 4, Bradford). */
function lightnessD50([red, green, blue]: Linear): number {
  const y = 0.2225 * red + 0.7169 * green + 0.0606 * blue
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}

describe.each(cases)('%s, %s', (_, scheme, surface, ratios) => {
  it('1,000 accents stand out from the card, with words that can be read, and CSS agrees', () => {
    fc.assert(
      fc.property(color, (accent) => {
        const { fill, words } = fitAccent(accent, surface, ratios)
        expect(contrastRatio(words, fill)).toBeGreaterThanOrEqual(ratios.text)
        expect(contrastRatio(fill, surface)).toBeGreaterThanOrEqual(ratios.control)
        const css = inCss(accent, surface, ratios)
        expect(css.words).toBe(words)
        expect(contrastRatio(css.words, css.fill)).toBeGreaterThanOrEqual(ratios.text)
        expect(contrastRatio(css.fill, surface)).toBeGreaterThanOrEqual(ratios.control)
        expect(contrastRatio(css.fill, fill)).toBeLessThan(1.02)
      }),
      { numRuns: 1000 },
    )
  })
  it('one that is right stays as it is, and correcting twice changes nothing', () => {
    fc.assert(
      fc.property(color, (accent) => {
        const { fill, words } = fitAccent(accent, surface, ratios)
        const again = fitAccent(fill, surface, ratios)
        expect(again.words).toBe(words)
        expect(contrastRatio(again.fill, fill)).toBeLessThan(1.02)
      }),
    )
  })
  it(`only darkens on light, only lightens on dark`, () => {
    fc.assert(
      fc.property(color, (accent) => {
        const change = luminance(fitAccent(accent, surface, ratios).fill) - luminance(accent)
        scheme === 'light' ? expect(change).toBeLessThan(0.005) : expect(change).toBeGreaterThan(-0.005)
      }),
    )
  })
})

it('keeps the hue', () => {
  const hue = (one: string) => {
    const [, a, b] = oklab(linear(one))
    return (Math.atan2(b, a) * 180) / Math.PI
  }
  for (const accent of ['#ffd400', '#00ff00', '#ff69b4', '#3fb8ff'])
    expect(Math.abs(hue(fitAccent(accent, '#fff').fill) - hue(accent))).toBeLessThan(12)
})

it('leaves a brand as it is where it can, with white words first on a light card', () => {
  expect(fitAccent('#2b5cd9', '#fff')).toEqual({ fill: '#2b5cd9', words: '#fff' })
  expect(fitAccent('#ffd400', '#fff').words).toBe('#000')
  expect(fitAccent('#ffd400', '#1e1f24')).toEqual({ fill: '#ffd400', words: '#000' })
})

it('says what a colour must look like', () => {
  expect(() => fitAccent('hotpink', '#fff')).toThrow('"hotpink" is no colour of the form #rgb or #rrggbb')
})
