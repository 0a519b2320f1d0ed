import type { ResponseDocument } from '@earshot/schema'

/** Longer texts are for the report. */
const LONGEST_ANSWER = 500

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ANSWER)
const shown = (answer: unknown) => oneLine(typeof answer === 'string' ? answer : JSON.stringify(answer))

/**
 * An alert in words, for chats and mail. It names what was answered and where, not who: the report and the webhook do.
 *
 * @example messageText('unhappy', doc).title // 'unhappy: checkout-csat at checkout'
 */
export function messageText(alert: string, doc: ResponseDocument): { title: string; lines: string[] } {
  const { survey, journey, answers, asked, status, test } = doc
  const place = journey?.touchpoint ? ` at ${oneLine(journey.touchpoint)}` : ''
  return {
    title: `${alert}: ${oneLine(survey)}${place}${test ? ' (test)' : ''}`,
    lines: [
      ...Object.entries(answers).map(([question, answer]) => {
        const { max } = asked?.[question] ?? {}
        return `${oneLine(question)}: ${shown(answer)}${typeof answer === 'number' && max ? ` of ${max}` : ''}`
      }),
      `status: ${status}, response ${doc.id}`,
    ],
  }
}
