import type { ResponseDocument, VerdictStatus, WireReply, WireRequest } from '@earshot/schema'
import type { Post, Reply } from '../src/platform/platform'
import { createVirtualWorld } from '../src/simulate/world'

/** One device and one collector, with a clock that moves only when told to. Tabs share the device's rows and locks. */
export function createWorld(startAt = Date.parse('2026-11-25T09:00:00Z')) {
  let ids = 0
  const collector = createCollector()
  const world = createVirtualWorld({
    startAt,
    newId: () => `id-${String(++ids).padStart(18, '0')}`,
    random: () => 0.5,
    post: (request) => collector.post(request),
  })
  return {
    ...world,
    collector,
    openTab(tabRows?: Map<string, string>) {
      const tab = world.openTab(tabRows)
      const { senses } = tab.platform
      // Stands for a browser that can't read every selector.
      tab.platform.senses = senses && { ...senses, isSelector: (selector) => !selector.includes('[') }
      return tab
    },
  }
}

/** A collector that keeps the highest revision, and can be told how to behave. */
export function createCollector() {
  const stored = new Map<string, ResponseDocument>()
  const requests: WireRequest[] = []
  const erased = new Map<string, string | undefined>()
  /** How each erased response was numbered, as far as its device said so. */
  const erasedNumbers = new Map<string, { [name: string]: string }>()
  let behave: (request: WireRequest, answer: () => Reply) => Reply | Promise<Reply> = (_, answer) => answer()

  const reply = (status: number, body: unknown, more: Partial<Reply> = {}): Reply => ({
    status,
    isElsewhere: false,
    contentType: 'application/json',
    retryAfter: null,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...more,
  })

  function answer(request: WireRequest): Reply {
    const results = request.responses.map((doc) => {
      const known = stored.get(doc.id)
      const status: VerdictStatus =
        !known || known.rev < doc.rev ? 'stored' : known.rev === doc.rev ? 'duplicate' : 'stale'
      if (status === 'stored') stored.set(doc.id, doc)
      return { id: doc.id, rev: doc.rev, status }
    })
    return reply(200, {
      earshot: 1,
      batch: request.batch,
      receivedAt: '2026-11-25T09:00:00Z',
      results,
    } satisfies WireReply)
  }

  return {
    stored,
    requests,
    reply,
    erased,
    erasedNumbers,
    async post({ method, url, body = '', headers }: Post): Promise<Reply> {
      if (method === 'DELETE') {
        const { pathname, searchParams } = new URL(url, 'https://shop.example')
        const id = pathname.split('/').at(-1)!
        erasedNumbers.set(id, Object.fromEntries(searchParams))
        stored.delete(id)
        erased.set(id, headers?.authorization)
        return reply(204, '')
      }
      const request = JSON.parse(body) as WireRequest
      requests.push(request)
      return behave(request, () => answer(request))
    },
    behaves: (next: typeof behave) => (behave = next),
    heals: () => (behave = (_, ordinary) => ordinary()),
  }
}
