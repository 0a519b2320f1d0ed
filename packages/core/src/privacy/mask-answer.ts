import { type Answer, LONGEST_WORDS, type MaskKind, maskText, type Question } from '@earshot/schema'
import { isMasked } from '../run/is-masked'

/** An answer as it may be kept, and what was taken out of it. */
export interface MaskedAnswer {
  value: Answer | undefined
  masked: readonly MaskKind[]
}

/**
 * The person's own words without what may say who they are: of a text, unless the question asks for an e-mail address
 * or says `mask: false`, and of an option in one's own words.
 */
export function maskAnswer(question: Question, value: Answer | undefined): MaskedAnswer {
  const kinds = new Set<MaskKind>()
  const words = (text: string, longest = LONGEST_WORDS): string => {
    // Too long is no answer; and a mark may be longer than what it stands for.
    if (text.length > longest) return text
    const { text: left, masked } = maskText(text)
    for (const kind of masked) kinds.add(kind)
    return left.slice(0, longest)
  }
  const own = (option: unknown) => (typeof option === 'string' && option.startsWith('other:') ? words(option) : option)
  if (question.type !== 'text') value = (Array.isArray(value) ? value.map(own) : own(value)) as Answer | undefined
  else if (typeof value === 'string' && isMasked(question)) value = words(value, question.maxLength)
  return { value, masked: [...kinds] }
}
