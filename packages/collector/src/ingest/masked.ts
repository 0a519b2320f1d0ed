import { type Answer, type Config, maskText, type Question, type ResponseDocument } from '@earshot/schema'

/** Begins the answer of an option in one's own words. */
const OTHER = 'other:'

/** Whether the configuration says that what is written here is to be kept as it is. */
function isKept(config: Config | undefined, survey: string, question: string): boolean {
  const known: readonly Question[] = config?.surveys.find(({ id }) => id === survey)?.questions ?? []
  return known.some((one) => one.id === question && one.type === 'text' && (one.email === true || one.mask === false))
}

const maskOther = (text: string) => (text.startsWith(OTHER) ? OTHER + maskText(text.slice(OTHER.length)).text : text)

/**
 * A document whose free text is masked once more, as the device should have done: a forged or an old client does not. A
 * question that asks for a mail address, or says `mask: false`, is left alone, by what the device or the configuration says
 * of it: a collector need not have the survey. The same text always gives the same, so that
 * copies stay copies.
 */
export function masked(doc: ResponseDocument, config: Config | undefined): ResponseDocument {
  function clean(question: string, answer: Answer): Answer {
    const { type = 'text', mask } = doc.asked?.[question] ?? {}
    if (Array.isArray(answer)) return answer.map(maskOther)
    if (typeof answer !== 'string') return answer
    if (type !== 'text') return maskOther(answer)
    return mask === false || isKept(config, doc.survey, question) ? answer : maskText(answer).text
  }
  const answers = Object.entries(doc.answers).map(([question, answer]) => [question, clean(question, answer)] as const)
  const isSame = answers.every(([question, answer]) => JSON.stringify(answer) === JSON.stringify(doc.answers[question]))
  return isSame ? doc : { ...doc, answers: Object.fromEntries(answers) }
}
