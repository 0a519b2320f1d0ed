import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrastRatio } from './contrast-ratio'
import { mix } from './mix'
import { palette } from './palette'
import { AA, AAA } from './ratios'

const grey = (least: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: most }),
    )
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
const pair = fc.oneof(
  fc.record({ surface: grey(0xf0, 0xff), text: grey(0, 0x28) }),
  fc.record({ surface: grey(0, 0x28), text: grey(0xf0, 0xff) }),
)

it.each([AA, AAA])('makes a palette that keeps $text and $control from three colours', (ratios) => {
  fc.assert(
    fc.property(pair, ({ surface, text }) => {
      const made = palette({ surface, text, accent: '#2b5cd9' }, ratios)
      for (const words of [made.text, made.muted, made.danger])
        expect(contrastRatio(words, surface)).toBeGreaterThanOrEqual(ratios.text)
      expect(contrastRatio(made.edge, surface)).toBeGreaterThanOrEqual(ratios.control)
      expect(contrastRatio(made.line, surface)).toBeLessThan(contrastRatio(made.edge, surface))
    }),
  )
})

it('leaves what a theme says itself', () =>
  expect(
    palette({ surface: '#fff', text: '#111', accent: '#111', line: '#767676', shadow: '0 1px #000' }),
  ).toMatchObject({
    line: '#767676',
    shadow: '0 1px #000',
  }))

it('mixes without another hue between', () => {
  expect(mix('#fff', '#000', 0)).toBe('#fff')
  expect(mix('#fff', '#000', 1)).toBe('#000')
  expect(mix('#fff', '#000', 0.5)).toBe('#636363')
})
