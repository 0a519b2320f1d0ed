import { reference } from '../reference'
import { eachText } from '../rule'

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ')

/** The placeholders are those of English, each as often, in any order; no brace is left over. */
export const placeholders = eachText((text, path) => {
  const due = places(reference.get(path) ?? '')
  if (places(text) !== due) return `holds ${places(text) || 'no placeholder'} instead of ${due || 'none'}`
  return /[{}]/.test(text.replace(/\{\w+\}/g, '')) && 'has a brace too many'
})
