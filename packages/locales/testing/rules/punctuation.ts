import { eachText } from '../rule'
import { isSentence, prose } from '../words'

interface Marks {
  /** What a sentence ends with, and a question. */
  readonly stop: RegExp
  readonly question: RegExp
  /** Marks of other scripts. */
  readonly never: RegExp
}

const EAST: Marks = { stop: /[。？]」?$/u, question: /？$/u, never: /[,.?!:;]/ }
const ARABIC: Marks = { stop: /[.؟]$/u, question: /؟$/u, never: /[?,;，。？、।]/u }
const LATIN: Marks = { stop: /[.?]$/, question: /\?$/, never: /[؟،؛，。？！：；、।\u037e]/u }
const MARKS: { readonly [script: string]: Marks } = {
  Hans: EAST,
  Hant: EAST,
  Jpan: EAST,
  Arab: ARABIC,
  Grek: { stop: /[.;]$/, question: /;$/, never: /[?؟，。？\u037e]/u },
  Deva: { stop: /[।?]$/u, question: /\?$/, never: /[.؟，。？]/u },
  Thai: { stop: /[^.?!。？]$/u, question: /[^.?!。？]$/u, never: /[.?!。？]/u },
}

/** Instruments that are questions; the others end in a statement. */
const isQuestion = (path: string) => /\.(nps|csat-5)\.text$/.test(path)

/** What French sets before its tall marks: a narrow no-break space, before the colon a full one. */
const FRENCH = /[^\u202f][?!;]|[^\u00a0]:/u

/** Marks are those of the script, stand where the language wants them, and end sentences and nothing else. */
export const punctuation = eachText((text, path, { tag, script }) => {
  const { stop, question, never } = MARKS[script] ?? LATIN
  const wrong = prose(text).match(never)
  if (wrong) return `has "${wrong[0]}", which ${script} does not write`
  if (text.includes('...')) return 'has three dots for an ellipsis'
  if (isQuestion(path) && !question.test(text)) return 'is a question and has no question mark at its end'
  if (isSentence(path) ? !stop.test(text) : /[.。।:：;?？!]$/u.test(text))
    return isSentence(path) ? 'is a sentence without an end' : 'is no sentence and ends like one'
  if (tag === 'es' && text.split('¿').length !== text.split('?').length) return 'does not open its question with ¿'
  if (tag !== 'es' && /[¿¡]/.test(text)) return 'has a mark of Spanish'
  if (tag === 'fr' ? FRENCH.test(text) : /\s[?!:;]/u.test(text))
    return tag === 'fr' ? 'needs a no-break space before its mark' : 'has a space before its mark'
  return false
})
