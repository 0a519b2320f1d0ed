import type { Rule } from '../rule'

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo']

/** The tag is a canonical one of BCP 47, and the direction is that of its script. */
export const named: Rule = ({ tag, script, locale: { dir } }) => {
  const [canonical] = Intl.getCanonicalLocales(tag)
  const due = RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr'
  return [
    ...(canonical === tag ? [] : [`tag is written "${canonical}": "${tag}"`]),
    ...(due === dir ? [] : [`dir is ${due} for ${script}: "${dir}"`]),
  ]
}
