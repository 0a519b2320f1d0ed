import en from '../src/en'
import manage from '../src/manage/en'
import { wordsOf } from './words'

/** The English texts by their paths: what every other language has to have. */
export const reference = wordsOf({ ...en, manage }).texts
