import { eachText } from '../rule'

/** Scripts in which a zero-width joiner is spelling. */
const JOINING = ['Arab', 'Deva']

/** Composed (NFC), without invisible signs, and never read in the wrong encoding. */
export const unicode = eachText((text, _path, { script }) => {
  if (text !== text.normalize('NFC')) return 'is not composed (NFC)'
  if (/\ufffd|[\u0080-\u009f]|[ÃÂ][\u0080-\u00bf€™‰]|â€|Ð[\u0080-\u00bf]/u.test(text))
    return 'was read in the wrong encoding'
  if (/[\u00ad\u200b\u2060\ufeff]/u.test(text)) return 'has an invisible sign'
  return /[\u200c\u200d]/u.test(text) && !JOINING.includes(script) && 'has a zero-width joiner'
})
