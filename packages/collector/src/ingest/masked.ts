import { type Config, maskText, type Question, type ResponseDocument } from '@earshot/schema'

/** Whether a question asks for a mail address: what is given there is meant to be kept. */
function asksForMail(config: Config | undefined, survey: string, question: string): boolean {
  const known: readonly Question[] = config?.surveys.find(({ id }) => id === survey)?.questions ?? []
  return known.some((one) => one.id === question && (one as { email?: boolean }).email === true)
}

/**
 * A document whose free text is masked once more, as the device should have done: a forged or an old client does not.
 * The same text always gives the same, so that copies stay copies.
 */
export function masked(doc: ResponseDocument, config: Config | undefined): ResponseDocument {
  const texts = Object.entries(doc.answers).filter(
    ([question, answer]) =>
      typeof answer === 'string' &&
      (doc.asked?.[question]?.type ?? 'text') === 'text' &&
      !asksForMail(config, doc.survey, question),
  )
  const changed = texts
    .map(([question, answer]) => [question, maskText(answer as string).text] as const)
    .filter(([question, text]) => text !== doc.answers[question])
  return changed.length ? { ...doc, answers: { ...doc.answers, ...Object.fromEntries(changed) } } : doc
}
