import type { ResponseDocument, Verdict, WireReply, WireRequest } from '@earshot/schema'
import { BODILESS, type Fault } from './fault'

/** A reply as it stands on the wire. */
export interface WireAnswer {
  status: number
  headers: { readonly [name: string]: string }
  body: string
}

/** What becomes of a request: a reply, whole or broken, late or never. */
export interface Meeting {
  /** Absent: nobody answers. */
  answer?: WireAnswer
  /** The connection is reset; with an answer, after its first half. */
  isReset?: boolean
  /** Bytes that `content-length` promises beyond those that come. */
  missingBytes?: number
  /** Milliseconds until it happens. */
  delayMs?: number
  /** The answer comes from another origin, by this redirect. */
  redirectStatus?: number
}

export interface Way {
  /** The real collector. */
  forward(body: string): Promise<WireAnswer>
  /** Resolves when the next request is through, or when there has been none for a while. */
  untilNext(): Promise<void>
}

const JSON_TYPE = { 'content-type': 'application/json' }
const PORTAL: WireAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Welcome</title>',
}

const parsed = (body: string): WireRequest => JSON.parse(body)

/** A reply that names every response as stored: what a liar would say. */
function lie(request: WireRequest, batch: string): WireAnswer {
  const results = request.responses.map(({ id, rev }): Verdict => ({ id, rev, status: 'stored' }))
  const reply: WireReply = { earshot: 1, batch, receivedAt: new Date(0).toISOString(), results }
  return { status: 200, headers: JSON_TYPE, body: JSON.stringify(reply) }
}

/** Commits each second response, the first among them, and says `others` about the rest. */
async function partial(body: string, others: 'missing' | 'retry' | 'invalid', way: Way): Promise<WireAnswer> {
  const request = parsed(body)
  const isTaken = (_: ResponseDocument, i: number) => i % 2 === (others === 'invalid' ? 1 : 0)
  const taken = request.responses.filter(isTaken)
  const answer = await way.forward(JSON.stringify({ ...request, responses: taken }))
  const reply = JSON.parse(answer.body) as WireReply
  const rest = request.responses
    .filter((doc, i) => !isTaken(doc, i))
    .map(({ id, rev }): Verdict => ({ id, rev, status: others === 'missing' ? 'retry' : others, code: 'by-chance' }))
  const results = others === 'missing' ? reply.results : [...reply.results, ...rest]
  return { ...answer, body: JSON.stringify({ ...reply, results }) }
}

/**
 * Lets a request meet a fault.
 *
 * @param body The request's body, in the native format.
 */
export async function meet(fault: Fault, body: string, way: Way): Promise<Meeting> {
  switch (fault.kind) {
    case 'pass':
      return { answer: await way.forward(body) }
    case 'hang':
      if (fault.isCommitted) await way.forward(body)
      return {}
    case 'reset':
      if (fault.isCommitted) await way.forward(body)
      return { isReset: true }
    case 'half-body':
      return { answer: await way.forward(body), isReset: true }
    case 'truncated': {
      const answer = await way.forward(body)
      return { answer: { ...answer, body: answer.body.slice(0, -7) } }
    }
    case 'wrong-length':
      return { answer: await way.forward(body), missingBytes: 20 }
    case 'portal':
      return { answer: PORTAL }
    case 'redirect':
      return { answer: lie(parsed(body), parsed(body).batch), redirectStatus: fault.status }
    case 'wrong-echo':
      return { answer: lie(parsed(body), 'another') }
    case 'status': {
      const { status, retryAfter } = fault
      const headers = { ...JSON_TYPE, ...(retryAfter !== undefined && { 'retry-after': retryAfter }) }
      if (fault.isCommitted) await way.forward(body)
      return { answer: { status, headers, body: BODILESS.includes(status) ? '' : '{"title":"by chance"}' } }
    }
    case 'delay':
      return { answer: await way.forward(body), delayMs: fault.delayMs }
    case 'double':
      await way.forward(body)
      return { answer: await way.forward(body) }
    case 'reorder':
      await way.untilNext()
      return { answer: await way.forward(body) }
    case 'partial':
      return { answer: await partial(body, fault.others, way) }
  }
}
