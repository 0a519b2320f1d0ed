import { conventions } from '../conventions'
import { eachText } from '../rule'
import { wholeWord } from '../whole-word'

/** One address all through: no word of the one that this language's file does not use. */
export const register = eachText((text, _path, { tag }) => {
  const found = wholeWord(conventions[tag]?.otherAddress)?.exec(text)
  return found ? `addresses the reader in another way, "${found[0]}"` : false
})
