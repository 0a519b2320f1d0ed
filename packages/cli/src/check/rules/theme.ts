import { nearest } from '@earshot/schema'
import * as exported from '@earshot/themes'
import { parse, wcagContrast } from 'culori'
import { error, type Finding, type Rule, warning } from '../finding'
import { isObject, own, textOf } from '../places'

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for the boundary of what can be pressed. */
const LEAST_FOR_WORDS = 4.5
const LEAST_FOR_CONTROLS = 3

const themes = Object.values(exported).filter((value) => typeof value === 'object')

const rounded = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2)

/** Colours that only the page knows. */
const isOfPage = (colour: string) => /^\s*(var\(|color-mix\(|light-dark\()|^\s*(currentcolor|inherit)\s*$/i.test(colour)

function contrasts(accent: string, theme: (typeof themes)[number], scheme: unknown): Finding[] {
  const schemes = (['light', 'dark'] as const).filter(
    (name) => !['light', 'dark'].includes(String(scheme)) || scheme === name,
  )
  return schemes.flatMap((name) => {
    const palette = theme[name]
    const words = wcagContrast(palette['on-accent'], accent)
    const edge = wcagContrast(accent, palette.surface)
    const low = [
      ...(words < LEAST_FOR_WORDS ? [`words on it have ${rounded(words)}:1 of ${LEAST_FOR_WORDS}:1`] : []),
      ...(edge < LEAST_FOR_CONTROLS ? [`it has ${rounded(edge)}:1 of ${LEAST_FOR_CONTROLS}:1 on the card`] : []),
    ]
    return low.length
      ? [
          warning(
            '/theme/accent',
            `too little contrast in the ${name} scheme: ${low.join(', ')}; it is shown ${name === 'light' ? 'darker' : 'lighter'}`,
            {
              found: JSON.stringify(accent),
              allowed: `a colour with ${LEAST_FOR_WORDS}:1 to ${palette['on-accent']} and ${LEAST_FOR_CONTROLS}:1 to ${palette.surface}`,
            },
          ),
        ]
      : []
  })
}

/** The theme is one of ours, and its accent a colour that can be seen and read on. */
export const theme: Rule = (config) => {
  const given = own(config, 'theme')
  if (!isObject(given)) return []
  const name = textOf(given, 'name') ?? 'calm'
  const accent = textOf(given, 'accent')
  const known = themes.find((one) => one.name === name)
  const names = themes.map((one) => one.name)
  const near = nearest(name, names)
  const allowed = `${names.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`
  return [
    ...(known
      ? []
      : [
          error('/theme/name', `no theme is named "${name}"; allowed: ${allowed}`, {
            found: JSON.stringify(name),
            allowed,
          }),
        ]),
    ...(accent === undefined || accent === ''
      ? []
      : isOfPage(accent)
        ? [
            warning('/theme/accent', 'only the page knows this colour: its contrast is not checked', {
              found: JSON.stringify(accent),
            }),
          ]
        : !parse(accent)
          ? [
              error('/theme/accent', `${JSON.stringify(accent)} is no colour`, {
                found: JSON.stringify(accent),
                allowed: 'a CSS colour, like #2b5cd9',
              }),
            ]
          : known
            ? contrasts(accent, known, own(given, 'scheme'))
            : []),
  ]
}
