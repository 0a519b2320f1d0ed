import type { ResponseDocument } from '@earshot/schema'
import type { RetentionSettings } from '../settings/settings'

/** What stands where words were: that there was an answer is still counted. */
const EXPIRED = '[expired]'
/** A clock that says an earlier day was never set, and tells nothing of an age. */
const EARLIEST_MS = Date.parse('2020-01-01')

function expired(answer: unknown, type: string): unknown {
  if (typeof answer !== 'string') return answer
  if (answer.startsWith('other:')) return `other:${EXPIRED}`
  return type === 'text' ? EXPIRED : answer
}

/**
 * What may still be kept of a response at its age, counted from when it was shown. The same for a copy that comes late as
 * for the one that lies there, so that copies stay copies.
 *
 * @returns The document itself if nothing is over, nothing if all is.
 * @example aged(doc, Date.now(), { textMs: 180 * 864e5 })
 */
export function aged(
  doc: ResponseDocument,
  nowMs: number,
  {
    responsesMs = Number.POSITIVE_INFINITY,
    textMs = Number.POSITIVE_INFINITY,
    personMs = Number.POSITIVE_INFINITY,
  }: RetentionSettings,
): ResponseDocument | undefined {
  const shownMs = Date.parse(doc.shownAt)
  if (shownMs < EARLIEST_MS) return doc
  const ageMs = nowMs - shownMs
  if (ageMs > responsesMs) return undefined
  let kept = doc
  if (ageMs > textMs) {
    const answers = Object.entries(doc.answers).map(([question, answer]) => [
      question,
      expired(answer, doc.asked?.[question]?.type ?? 'text'),
    ])
    kept = { ...kept, answers: Object.fromEntries(answers) }
  }
  if (ageMs > personMs) kept = { ...kept, person: {} }
  return kept
}
