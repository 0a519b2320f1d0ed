/** Scripts that set no spaces between words: there a word is found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Hangul}]/u

function pattern(word: string): string {
  if (UNSPACED.test(word)) return word
  const [first = '', ...rest] = word
  const begin = first === first.toUpperCase() ? first : `[${first}${first.toUpperCase()}]`
  return `(?<![\\p{L}\\p{M}])${begin}${rest.join('').replace('*', '\\p{L}*')}(?![\\p{L}\\p{M}])`
}

/**
 * A pattern of whole words in any script, from a list with spaces between; `dein*` stands for all words that begin so.
 * A word that is listed with a capital is found with a capital only: German "Sie" is not "sie".
 *
 * @example
 * wholeWord('du dein*')?.test('Ist es deine?') // true
 */
export const wholeWord = (list: string | undefined): RegExp | undefined =>
  list ? new RegExp(list.split(' ').map(pattern).join('|'), 'u') : undefined
