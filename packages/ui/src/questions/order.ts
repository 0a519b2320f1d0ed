import { type ChoiceQuestion, optionIds, type Question } from '@earshot/schema'

/** FNV-1a with a final mixing, so that near texts fall far apart; 32 bits. */
function hash(text: string): number {
  let bits = 0x811c9dc5
  for (const sign of text) bits = Math.imul(bits ^ sign.codePointAt(0)!, 0x1000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Ids of a question's options in the order to show them: the survey's, or, where it says `shuffle`, one that depends on the
 * run alone, so that it is the same after Back and after a reload.
 */
export function orderOf(question: Question, runId: string): readonly string[] {
  const ids = optionIds(question as ChoiceQuestion)
  const rank = (id: string) => hash(`${runId}/${question.id}/${id}`)
  return (question as ChoiceQuestion).shuffle ? [...ids].sort((a, b) => rank(a) - rank(b)) : ids
}
