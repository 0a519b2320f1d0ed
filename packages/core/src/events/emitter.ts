import type { Emit } from '../engine'
import type { WatchPlatform } from '../platform/platform'
import { subscribe } from './subscribe'

type Listener = (detail: never) => void

/**
 * Listeners of one instance, and `earshot:<type>` on `window`. A listener that throws is reported and stops nobody
 * else. The run itself goes to listeners only: it is theirs to call.
 */
export function emitter(platform: Pick<WatchPlatform, 'announce' | 'warn'>): {
  on(type: string, listener: Listener): () => void
  emit: Emit
} {
  const listeners = new Map<string, Set<Listener>>()
  return {
    on: subscribe(listeners),
    emit(type, detail) {
      const isRun = type === 'run'
      if (!isRun) Object.freeze(detail)
      for (const listener of [...(listeners.get(type) ?? [])])
        try {
          listener(detail as never)
        } catch (thrown) {
          platform.warn(`Earshot: ${type} listener failed: ${thrown}`)
        }
      if (!isRun) platform.announce(`earshot:${type}`, detail)
    },
  }
}
