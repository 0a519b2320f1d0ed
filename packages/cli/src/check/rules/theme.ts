import { nearest } from '@earshot/schema'
import * as exported from '@earshot/themes'
import { fitAccent, type Theme } from '@earshot/themes'
import { formatHex, parse } from 'culori'
import { error, type Finding, type Rule, warning } from '../finding'
import { isObject, own, textOf } from '../places'

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object')

/** Colours that only the page knows. */
const isOfPage = (colour: string) => /^\s*(var\(|color-mix\(|light-dark\()|^\s*(currentcolor|inherit)\s*$/i.test(colour)

/** An accent that can't be seen on the card, or read on, is not shown as it is: the prompt corrects it. */
function corrections(accent: string, { light, dark, ratios }: Theme, scheme: unknown): Finding[] {
  const given = formatHex(accent)!
  return Object.entries({ light, dark })
    .filter(([name]) => !['light', 'dark'].includes(String(scheme)) || scheme === name)
    .flatMap(([name, { surface }]) => {
      const { fill } = fitAccent(given, surface, ratios)
      return fill === given
        ? []
        : [
            warning('/theme/accent', `too little contrast in the ${name} scheme: it is shown as ${fill}`, {
              found: JSON.stringify(accent),
              allowed: `a colour that stands out from ${surface}, with white or black words on it, like ${fill}`,
            }),
          ]
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
            ? corrections(accent, known, own(given, 'scheme'))
            : []),
  ]
}
