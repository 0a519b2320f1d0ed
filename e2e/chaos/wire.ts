import { type createCollector, createCollector as openCollector } from '@earshot/collector'
import type { ResponseDocument, WireRequest } from '@earshot/schema'
import type { Post, Reply } from '../../packages/core/src/platform/platform'
import type { Clock } from './clock'
import type { Fault } from './fault'
import { meet, type WireAnswer } from './meet'
import type { Turns } from './turns'

type App = Awaited<ReturnType<typeof createCollector>>['app']

/** One revision on its way: `id.rev`. */
const revisionOf = ({ id, rev }: { id: string; rev: number }): string => `${id}.${rev}`

/** The revisions that a request carries. */
export const revisionsIn = ({ body = '{"responses":[]}' }: Post): string[] =>
  (JSON.parse(body) as WireRequest).responses.map(revisionOf)

/** The real collector in this process, on a file. */
export interface Collector {
  forward(body: string): Promise<WireAnswer>
  restart(): Promise<void>
  /** The newest revision of each response to a survey. */
  responses(survey: string): Promise<ResponseDocument[]>
  stop(): Promise<void>
}

export async function startCollectorInside(file: string): Promise<Collector> {
  const open = async (): Promise<App> => (await openCollector({ store: `sqlite:${file}`, logLevel: 'silent' })).app
  let app = await open()
  return {
    async forward(body) {
      const { statusCode, headers, payload } = await app.inject({
        method: 'POST',
        url: '/v1/responses',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        payload: body,
      })
      const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
      return { status: statusCode, headers: Object.fromEntries(texts), body: payload }
    },
    async restart() {
      await app.close()
      app = await open()
    },
    async responses(survey) {
      const { payload } = await app.inject({
        url: `/v1/responses?format=ndjson&survey=${survey}`,
        remoteAddress: '127.0.0.1',
      })
      return payload
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    },
    stop: () => app.close(),
  }
}

/** The network of one device, and what befell each revision on it. */
export interface Wire {
  post(request: Post): Promise<Reply>
  isOffline: boolean
  /** What befalls the next requests, one each; the last one goes on. */
  behaves(...faults: Fault[]): void
  /** How often each revision was sent. */
  readonly sent: ReadonlyMap<string, number>
  /** How many faults have touched each revision. */
  readonly touched: ReadonlyMap<string, number>
  /** One more fault has touched these. */
  touch(revisions: Iterable<string>): void
  readonly faults: { readonly [kind: string]: number }
}

const countUp = (counts: Map<string, number>, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1)

/** How long a request that is to be overtaken waits for another one. */
const OVERTAKEN_WITHIN_MS = 5000

export function createWire(collector: Collector, clock: Clock, turns: Turns): Wire {
  const sent = new Map<string, number>()
  const touched = new Map<string, number>()
  const faults: { [kind: string]: number } = {}
  let next: Fault[] = [{ kind: 'pass' }]
  let tellNext = () => {}

  const pause = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve))
  const forward = (body: string) => turns.run(() => collector.forward(body))
  const untilNext = () =>
    Promise.race([new Promise<void>((resolve) => (tellNext = resolve)), pause(OVERTAKEN_WITHIN_MS)])

  async function travel(fault: Fault, body: string): Promise<Reply> {
    const overtaken = tellNext
    const { answer, isReset, missingBytes, delayMs, redirectStatus } = await meet(fault, body, { forward, untilNext })
    overtaken()
    if (delayMs) await pause(delayMs)
    if (isReset || missingBytes) throw TypeError('Failed to fetch')
    // Whoever waits for it gives up.
    if (!answer) return new Promise(() => undefined)
    return {
      status: answer.status,
      isElsewhere: !!redirectStatus,
      contentType: answer.headers['content-type'] ?? '',
      retryAfter: answer.headers['retry-after'] ?? null,
      body: answer.body,
    }
  }

  const wire: Wire = {
    isOffline: false,
    sent,
    touched,
    faults,
    behaves: (...list) => void (next = list),
    touch(revisions) {
      for (const revision of revisions) countUp(touched, revision)
    },
    async post(request) {
      if (wire.isOffline) throw TypeError('Failed to fetch')
      const fault = (next.length > 1 ? next.shift() : next[0]) ?? { kind: 'pass' }
      faults[fault.kind] = (faults[fault.kind] ?? 0) + 1
      const revisions = revisionsIn(request)
      for (const revision of revisions) countUp(sent, revision)
      if (fault.kind !== 'pass') wire.touch(revisions)
      return new Promise<Reply>((resolve, reject) => {
        const cancel = clock.after(request.timeoutMs, () => reject(new DOMException('timed out', 'TimeoutError')))
        travel(fault, request.body ?? '')
          .then(resolve, reject)
          .finally(cancel)
      })
    },
  }
  return wire
}
