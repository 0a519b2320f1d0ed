import { Problem } from '../problem'

/** What a request brings, whatever it came in. */
export interface Incoming {
  batch: string | undefined
  key: string | undefined
  documents: readonly unknown[]
}

const isObject = (value: unknown): value is Record<string, unknown> => !!value && typeof value === 'object' && !Array.isArray(value)

/**
 * Reads a body in the native format, `{ sentAt, responses }`, or a CloudEvents batch.
 *
 * @throws Problem 400, saying where and what.
 */
export function parseBody(body: string, contentType: string): Incoming {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch (thrown) {
    throw new Problem(400, 'The body is not JSON.', (thrown as Error).message)
  }
  if (contentType.startsWith('application/cloudevents-batch+json')) {
    if (!Array.isArray(parsed)) throw new Problem(400, 'A CloudEvents batch is an array.', `found ${typeof parsed}`)
    return {
      batch: undefined,
      key: undefined,
      documents: parsed.map((event, i) => {
        if (!isObject(event) || event.type !== 'earshot.response') throw new Problem(400, 'An event is not a response.', `/${i}/type: allowed: earshot.response`)
        return event.data
      }),
    }
  }
  if (!isObject(parsed)) throw new Problem(400, 'The body must be an object.', `found ${Array.isArray(parsed) ? 'an array' : typeof parsed}`)
  const { earshot, batch, key, responses } = parsed
  if (earshot !== undefined && earshot !== 1) throw new Problem(400, 'The version of the protocol is not known.', `/earshot: found ${JSON.stringify(earshot)}, allowed: 1`)
  if (!Array.isArray(responses)) throw new Problem(400, 'There are no responses.', '/responses: allowed: an array of response documents')
  if (responses.length > 1000) throw new Problem(413, 'Too many responses at once.', `/responses: found ${responses.length}, allowed: 1000`)
  return { batch: typeof batch === 'string' ? batch : undefined, key: typeof key === 'string' ? key : undefined, documents: responses }
}
