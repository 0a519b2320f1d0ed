import { type Probe, statusOf } from '../probe'

/** The most that the SDK sends at once. */
const MOST_RESPONSES = 100
const TEXT_LENGTH = 1800

/** The largest request that the SDK makes is taken, or said to be too large. */
export const batch: Probe = {
  name: 'batch',
  shows: 'rest',
  tried: `${MOST_RESPONSES} responses at once, about 250 KiB`,
  expected: `${MOST_RESPONSES} stored, or 413`,
  async run(endpoint, samples) {
    const asked = { why: { type: 'text' } }
    const answers = { why: 'x'.repeat(TEXT_LENGTH) }
    const documents = Array.from({ length: MOST_RESPONSES }, () => samples.make({ asked, answers }).doc)
    const sent = await endpoint.send(documents)
    const stored = documents.filter((doc) => statusOf(doc, sent) === 'stored').length
    const found = sent.instead ?? `${stored} stored`
    return { ok: stored === MOST_RESPONSES || sent.reply.status === 413, found }
  },
}
