import { reference } from '../reference'
import { eachText } from '../rule'
import { prose } from '../words'

const tokens = (text: string) =>
  prose(text)
    .toLowerCase()
    .match(/\p{L}[\p{L}’']*/gu) ?? []

/** Every three neighbouring words of a text. */
const triples = (text: string) => tokens(text).map((_, at, all) => all.slice(at, at + 3).join(' '))

/** No text is the English one, in whole or in three words running. */
export const translated = eachText((text, path, { tag }) => {
  const english = reference.get(path) ?? ''
  if (tag === 'en') return false
  if (text === english) return 'is English'
  const left = triples(text).find((words) => words.split(' ').length === 3 && triples(english).includes(words))
  return left && `holds the English "${left}"`
})
