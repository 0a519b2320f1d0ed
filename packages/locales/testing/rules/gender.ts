import { eachText } from '../rule'

/** Hungarian writes its article so; it says nothing of gender. */
const ARTICLE = /\ba\(z\)/giu

/** No "satisfait(e)", "satisfait·e" or "מסכים/ה": screen readers spell them out, and half the readers are an appendix. */
export const gender = eachText((text) =>
  /\p{L}[([]-?\p{L}{1,3}[)\]]|\p{L}·\p{L}|\p{L}\/-?\p{L}{1,2}(?!\p{L})|\p{Ll}[*_:]\p{Ll}/u.test(
    text.replace(ARTICLE, ''),
  )
    ? 'appends a gender'
    : false,
)
