import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Verdict } from '@earshot/schema'

/** Any page on the web: what it may read is what counts. */
const ORIGIN = 'https://page.example'
const TIMEOUT_MS = 15_000
/** An endpoint that is busy is asked again so often, and waited for so long each time. */
const TRIES = 4
const LONGEST_WAIT_S = 5

/** What came back, or why nothing did. */
export interface Reply {
  /** 0 if none came. */
  status: number
  headers: Headers
  body: string
  /** Why none came. */
  trouble?: string
}

export interface Endpoint {
  readonly url: string
  /** Sends documents as the SDK does, under a new batch. */
  send(documents: readonly unknown[]): Promise<Sent>
  /** Sends a body as it is, as `text/plain` and with the origin of a page. */
  post(body: string): Promise<Reply>
  /** Asks for the erasure of a response. */
  erase(id: string, secret: string): Promise<Reply>
  /** Asks, as a browser does, whether a page may erase. */
  preflight(id: string): Promise<Reply>
}

export interface Sent {
  reply: Reply
  /** The verdicts, if the reply is one that acknowledges; otherwise what it is instead. */
  verdicts: readonly Verdict[]
  instead?: string
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  !!value && typeof value === 'object' && !Array.isArray(value)

/** In brief, for a line of text. */
export function brief({ status, body, headers, trouble }: Reply): string {
  if (trouble) return `no reply (${trouble})`
  const type = headers.get('content-type')?.split(';')[0]
  return `${status}${type ? ` ${type}` : ''}${body ? '' : ', empty'}`
}

/** The verdicts of a reply that echoes the batch, or what is wrong with it. */
function readReply(reply: Reply, batch: string): Omit<Sent, 'reply'> {
  const none = (instead: string) => ({ verdicts: [], instead })
  if (reply.status !== 200) return none(brief(reply))
  let parsed: unknown
  try {
    parsed = JSON.parse(reply.body)
  } catch {
    return none(`${brief(reply)} that is no JSON`)
  }
  if (!isObject(parsed) || parsed.earshot !== 1) return none('200 without "earshot": 1')
  if (parsed.batch !== batch) return none('200 that does not echo the batch')
  if (!Array.isArray(parsed.results)) return none('200 without results')
  return { verdicts: parsed.results.filter(isObject) as unknown as Verdict[] }
}

async function ask(url: string, init: RequestInit): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const reply = await fetch(url, { ...init, redirect: 'manual', signal })
    return { status: reply.status, headers: reply.headers, body: await reply.text() }
  } catch (thrown) {
    const { message, cause } = thrown as Error
    const { code, message: inner } = Object(cause) as { code?: string; message?: string }
    return { status: 0, headers: new Headers(), body: '', trouble: code ?? (inner || message) }
  }
}

/** Asks until it is not told to come back later. */
async function askPatiently(url: string, init: RequestInit): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = await ask(url, init)
    if (tries === TRIES || (reply.status !== 429 && reply.status !== 503)) return reply
    const seconds = Number(reply.headers.get('retry-after') ?? 1)
    await sleep(1000 * Math.min(Number.isFinite(seconds) ? Math.max(seconds, 0) : 1, LONGEST_WAIT_S))
  }
}

/** An address that takes answers, as a page's script meets it. @param key Public write key, sent with each batch. */
export function endpointAt(url: string, key?: string): Endpoint {
  const post = (body: string) =>
    askPatiently(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin: ORIGIN },
    })
  const placeOf = (id: string) => `${url.replace(/\/+$/, '')}/${encodeURIComponent(id)}`
  return {
    url,
    post,
    async send(documents) {
      const batch = randomUUID()
      const request = { earshot: 1, key, sentAt: new Date().toISOString(), batch, responses: documents }
      const reply = await post(JSON.stringify(request))
      return { reply, ...readReply(reply, batch) }
    },
    erase: (id, secret) =>
      askPatiently(placeOf(id), { method: 'DELETE', headers: { authorization: `Bearer ${secret}`, origin: ORIGIN } }),
    preflight: (id) =>
      askPatiently(placeOf(id), {
        method: 'OPTIONS',
        headers: {
          origin: ORIGIN,
          'access-control-request-method': 'DELETE',
          'access-control-request-headers': 'authorization',
        },
      }),
  }
}

/** Whether a page of any origin may read a reply, by its headers. */
export const mayRead = ({ headers }: Reply): boolean =>
  ['*', ORIGIN].includes(headers.get('access-control-allow-origin') ?? '')

/** Whether a header's list names a word, or any. */
export const lists = ({ headers }: Reply, header: string, word: string, any = '*'): boolean =>
  (headers.get(header) ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .some((one) => one === word || one === any)
