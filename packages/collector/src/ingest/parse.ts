import { Problem } from '../problem'

/** What a request brings, whatever it came in. */
export interface Incoming {
  /** Name of the attempt, to be echoed. */
  batch?: string
  /** Public write key. */
  key?: string
  /** A signed identity. */
  token?: string
  documents: readonly unknown[]
}

const MOST_RESPONSES = 1000

const isObject = (value: unknown): value is Record<string, unknown> =>
  !!value && typeof value === 'object' && !Array.isArray(value)
const kindOf = (value: unknown) => (Array.isArray(value) ? 'an array' : value === null ? 'null' : typeof value)
const textOr = (value: unknown) => (typeof value === 'string' ? value : undefined)

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (thrown) {
    throw new Problem(400, 'The body is not JSON.', (thrown as Error).message)
  }
}

/** The data of each event of a CloudEvents batch. */
function eventData(events: unknown): unknown[] {
  if (!Array.isArray(events))
    throw new Problem(
      400,
      'A CloudEvents batch is an array.',
      `/: found ${kindOf(events)}, allowed: an array of events`,
    )
  return events.map((event, i) => {
    const type = isObject(event) ? event.type : undefined
    if (type !== 'earshot.response')
      throw new Problem(
        400,
        'An event is not a response.',
        `/${i}/type: found ${JSON.stringify(type) ?? 'nothing'}, allowed: "earshot.response"`,
      )
    return (event as { data?: unknown }).data
  })
}

/** The native request; `{ sentAt, responses }` is the same without its optional parts. */
function request(body: unknown): Incoming {
  if (!isObject(body))
    throw new Problem(400, 'The body is not a request.', `/: found ${kindOf(body)}, allowed: an object`)
  const { earshot, batch, key, token, responses } = body
  if (earshot !== undefined && earshot !== 1)
    throw new Problem(400, 'This version is not known.', `/earshot: found ${JSON.stringify(earshot)}, allowed: 1`)
  if (!Array.isArray(responses))
    throw new Problem(
      400,
      'There are no responses.',
      `/responses: found ${kindOf(responses)}, allowed: an array of response documents`,
    )
  return { batch: textOr(batch), key: textOr(key), token: textOr(token), documents: responses }
}

/**
 * Reads a body in the native format, as `{ sentAt, responses }`, or as a CloudEvents batch.
 *
 * @throws Problem 400 or 413, saying where, what was found and what is allowed.
 */
export function parseBody(body: string, contentType: string): Incoming {
  const isEvents = /^application\/cloudevents-batch\+json\b/i.test(contentType)
  const parsed = parseJson(body)
  const incoming = isEvents ? { documents: eventData(parsed) } : request(parsed)
  const { length } = incoming.documents
  if (length > MOST_RESPONSES)
    throw new Problem(413, 'Too many responses at once.', `/responses: found ${length}, allowed: ${MOST_RESPONSES}`)
  return incoming
}
