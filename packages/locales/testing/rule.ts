import type { Words } from './words'

/** Says of each defect where it is and what was found; nothing where all is well. */
export type Rule = (words: Words) => string[]

/** A rule that looks at each text for itself and says what is wrong with it. */
export const eachText =
  (find: (text: string, path: string, words: Words) => string | false | undefined): Rule =>
  (words) =>
    [...words.texts].flatMap(([path, text]) => {
      const says = find(text, path, words)
      return says ? [`${path} ${says}: "${text}"`] : []
    })
