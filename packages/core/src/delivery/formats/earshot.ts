import type { WireReply, WireRequest } from '@earshot/schema'
import type { Transport } from '../transport'

const NOTHING = { done: [] as string[] }
const STORED = ['stored', 'duplicate', 'stale']
const REFUSED = ['invalid', 'conflict']

/**
 * The native protocol: JSON in `text/plain`, so that no preflight is needed. A revision counts as stored only if a
 * reply that echoes the batch names its id and revision; anything else, a captive portal's page say, is no reply at all.
 */
export const earshotFormat: Transport = {
  name: 'earshot',
  encode: ({ id, sentAt, token, responses }, { url, key }) => {
    const request: WireRequest = { earshot: 1, key, sentAt, batch: id, token, responses }
    return [{ url, body: JSON.stringify(request), contentType: 'text/plain;charset=UTF-8' }]
  },
  classify(status, body, _headers, batch) {
    if (status !== 200) return NOTHING
    let reply: WireReply
    try {
      reply = JSON.parse(body)
    } catch {
      return NOTHING // not ours: somebody else answered in the collector's place
    }
    if (reply?.earshot !== 1 || reply.batch !== batch.id || !Array.isArray(reply.results)) return NOTHING
    const verdicts = reply.results.filter((one) =>
      batch.responses.some(({ id, rev }) => one?.id === id && one.rev === rev),
    )
    return {
      done: verdicts.filter(({ status: verdict }) => STORED.includes(verdict)).map(({ id }) => id),
      rejected: verdicts
        .filter(({ status: verdict }) => REFUSED.includes(verdict))
        .map(({ id, status: verdict, code }) => ({ id, code: code && typeof code === 'string' ? code : verdict })),
    }
  },
  limits: { maxResponses: 100, maxBytes: 256 * 1024 },
  browserSafe: true,
  grade: 'exact',
}
