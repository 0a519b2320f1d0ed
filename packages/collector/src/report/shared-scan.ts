import type { ResponseDocument } from '@earshot/schema'
import type { ResponseFilter, Store } from '../store/store'

/** So long a reading waits for others that want the same: the parts of a page are asked for side by side. */
const GATHER_MS = 10
const CHUNK = 500

/** Some documents, and what brings the next: read once, whoever asks first. */
interface Chunk {
  documents: readonly ResponseDocument[]
  next(): Promise<Chunk | undefined>
}

/** What reads the current responses, oldest display first, as `Store.responses` does. */
export type Scan = (filter: ResponseFilter) => AsyncIterable<ResponseDocument>

/** Reads on only when somebody needs more, and keeps nothing that everybody has seen. */
function chain(documents: AsyncIterator<ResponseDocument>): () => Promise<Chunk | undefined> {
  let reading: Promise<Chunk | undefined> | undefined
  async function read(): Promise<Chunk | undefined> {
    const own: ResponseDocument[] = []
    while (own.length < CHUNK) {
      const { done, value } = await documents.next()
      if (done) break
      own.push(value)
    }
    return own.length ? { documents: own, next: chain(documents) } : undefined
  }
  return () => {
    reading ??= read()
    return reading
  }
}

/**
 * One pass over the responses for all who want the same ones within a moment. Nobody joins once reading has begun, so that whoever
 * asks after a write sees it. Documents are shared: nobody may change one.
 */
export function sharedScan(store: Pick<Store, 'responses'>): Scan {
  const gathering = new Map<string, Promise<() => Promise<Chunk | undefined>>>()

  function join(filter: ResponseFilter): Promise<() => Promise<Chunk | undefined>> {
    const key = JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .sort(),
    )
    const others = gathering.get(key)
    if (others) return others
    const mine = new Promise<() => Promise<Chunk | undefined>>((resolve) => {
      setTimeout(() => {
        gathering.delete(key)
        resolve(chain(store.responses(filter)[Symbol.asyncIterator]()))
      }, GATHER_MS)
    })
    gathering.set(key, mine)
    return mine
  }

  return async function* scan(filter) {
    let next: Chunk['next'] | undefined = await join(filter)
    while (next) {
      const chunk: Chunk | undefined = await next()
      if (chunk) yield* chunk.documents
      next = chunk?.next
    }
  }
}
