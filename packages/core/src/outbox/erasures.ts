import type { Sink } from '@earshot/schema'
import { backoffMs } from '../delivery/backoff'
import { PROBE_MS } from '../delivery/next-step'
import { verdictOf } from '../delivery/verdict'
import type { Engine } from '../engine'
import { isRow } from './row'

/** On disk: a response that is to be deleted where it went. */
interface Erasure {
  /** Proves that it is ours; the collector knows its hash. */
  secret: string
  /** Ids of the sinks that have not confirmed it. */
  sinks: readonly string[]
  attempts: number
  /** Milliseconds since 1970: not before. */
  until: number
  /** How this device numbered it, as a query. Absent where it is not known, as in rows of earlier versions. */
  number?: string
}

/** The respondent's own deletions, also without a network: here at once, at the collectors as soon as they can be reached. */
export interface Erasures {
  /** Forgets a response on this device and asks its collectors to. @returns Whether this device knew it. */
  erase(id: string): Promise<boolean>
  /** Asks again where nobody has confirmed yet, as far as the waits allow. */
  send(): Promise<void>
  stop(): void
}

const TIMEOUT_MS = 15_000

/** @param sinks Only those of the format `earshot` can delete. */
export function createErasures({ platform, keys, fail }: Engine, sinks: readonly (Sink & { id: string })[]): Erasures {
  const { store } = platform
  let cancel = () => {}
  let sending: Promise<void> | undefined

  const put = (key: string, row: Erasure | undefined) =>
    store.transact([], () => ({ writes: { [key]: row }, result: undefined }))

  async function ask(key: string, row: Erasure): Promise<void> {
    const left: string[] = []
    let isStopped = false
    for (const sink of sinks.filter(({ id }) => row.sinks.includes(id)))
      try {
        const { status, isElsewhere } = await platform.post({
          method: 'DELETE',
          url: `${sink.url}/${key.slice(keys.erase.length)}${row.number ?? ''}`,
          headers: { authorization: `Bearer ${row.secret}` },
          timeoutMs: TIMEOUT_MS,
        })
        const verdict = verdictOf(status, isElsewhere)
        if (verdict === 'read') continue
        left.push(sink.id)
        if (verdict !== 'stop') continue
        isStopped = true
        if (!row.attempts) fail('erase')(Error(`status ${status}`))
      } catch {
        left.push(sink.id) // nobody answered: later
      }
    const attempts = row.attempts + 1
    const until = platform.now() + (isStopped ? PROBE_MS : backoffMs(attempts, platform.random))
    await put(key, left.length ? { ...row, sinks: left, attempts, until } : undefined)
  }

  async function sendAll(): Promise<void> {
    cancel()
    const due = await store.entries(keys.erase)
    for (const [key, row] of due as [string, Erasure][]) if (row.until <= platform.now()) await ask(key, row)
    const waits = (await store.entries(keys.erase)).map(([, row]) => (row as Erasure).until)
    if (waits.length) cancel = platform.after(Math.max(Math.min(...waits) - platform.now(), 0) + 50, () => void send())
  }

  const send = (): Promise<void> => {
    sending ??= sendAll()
      .catch(fail('delivery'))
      .finally(() => (sending = undefined))
    return sending
  }

  return {
    send,
    async erase(id) {
      const places = await Promise.all([keys.waiting, keys.own, keys.rejected].map((prefix) => store.entries(prefix)))
      const rows = places.flatMap((found) => found.map(([key]) => key)).filter((key) => key.endsWith(`/${id}`))
      const isKnown = await store.transact([keys.secret + id, ...rows], ([secret, ...found]) => {
        const { client, project } = found.find(isRow)?.doc ?? {}
        const erasure: Erasure = {
          secret: String(secret),
          sinks: sinks.map((sink) => sink.id),
          attempts: 0,
          until: 0,
          // By it, a collector that the response never reached knows that it is not lost.
          number: client && `?client=${client.id}&seq=${client.seq}&project=${encodeURIComponent(project!)}`,
        }
        const writes: { [key: string]: unknown } = { [keys.secret + id]: undefined }
        for (const key of rows) writes[key] = undefined
        // It may have been handed over without anybody knowing: the collectors are asked in any case.
        if (secret && sinks.length) writes[keys.erase + id] = erasure
        return { writes, result: !!secret || found.some(Boolean) }
      })
      await send()
      return isKnown
    },
    stop: () => cancel(),
  }
}
