import type { Survey } from '@earshot/schema'
import type { Engine, HeldDetail } from './engine'
import { type Check, PASSING } from './gate/gate'
import { byRank } from './gate/rank'
import type { Memory } from './memory/memory'
import type { EventProps } from './moments/moment'

/** A survey whose moment has come. */
export interface Candidate {
  survey: Survey
  event?: EventProps | undefined
}

export interface AskParts {
  engine: Engine
  readMemory(): Promise<Memory | null>
  /** Puts it to the person. Resolves to the checks that said no after all; to none if it was shown. */
  put(candidate: Candidate): Promise<readonly Check[]>
}

const LOOK_AGAIN_MS = 500
const WAITS_AT_MOST_MS = 10 * 6e4

/**
 * From moments to at most one prompt. Candidates of the same instant are ranked; the first that the gate lets through
 * is put, the others are held. One that only passing things keep back (typing, a dialog) waits for them on this page.
 */
export function createAsk({ engine, readMemory, put }: AskParts): {
  offer(candidate: Candidate): void
  look(): void
  stop(): void
} {
  const { platform, emit, fail } = engine
  const candidates = new Map<Survey, Candidate & { since: number; isTold?: boolean }>()
  let cancel = () => {}
  let isLooking = false
  let pauseMs = LOOK_AGAIN_MS

  const hold = (candidate: Candidate & { isTold?: boolean }, failed: readonly Check[], isWaiting: boolean) => {
    if (!candidate.isTold) emit('held', { survey: candidate.survey.id, checks: failed } satisfies HeldDetail)
    candidate.isTold = true
    if (!isWaiting) candidates.delete(candidate.survey)
  }

  async function look(): Promise<void> {
    // What comes meanwhile does not wait for the next look.
    pauseMs = isLooking ? 0 : LOOK_AGAIN_MS
    if (isLooking) return
    isLooking = true
    cancel()
    try {
      const memory = await readMemory()
      let isPut = false
      for (const candidate of [...candidates.values()].sort((a, b) => byRank(a.survey, b.survey))) {
        let failed: readonly Check[] = engine.checks(candidate, memory).filter(({ ok }) => !ok)
        if (!failed.length && !isPut) {
          failed = await put(candidate)
          if (!failed.length) {
            isPut = true
            candidates.delete(candidate.survey)
            continue
          }
        } else if (!failed.length) failed = [{ rule: 'open', ok: false, actual: true, expected: false }]
        const isPassing = failed.every(({ rule }) => PASSING.includes(rule))
        hold(candidate, failed, isPassing && platform.now() - candidate.since < WAITS_AT_MOST_MS)
      }
    } catch (thrown) {
      candidates.clear()
      fail('gate')(thrown)
    } finally {
      isLooking = false
      if (candidates.size) cancel = platform.after(pauseMs, () => void look())
    }
  }

  return {
    offer(candidate) {
      candidates.set(candidate.survey, { ...candidate, since: platform.now() })
      cancel()
      // Not at once: moments of the same instant compete by rank, not by order.
      cancel = platform.after(0, () => void look())
    },
    look: () => void look(),
    stop() {
      candidates.clear()
      cancel()
    },
  }
}
