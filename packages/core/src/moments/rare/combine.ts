import type { Progress } from '../../memory/visit'

/** What a step leaves behind, and whether it was the last. */
export interface Step {
  progress: Progress | undefined
  isFired: boolean
}

/** Each of `count` parts has come, in any order. Fired, it begins anew. */
export function stepAll(progress: Progress = {}, part: number, count: number): Step {
  const parts = [...new Set([...(progress.parts ?? []), part])]
  return parts.length < count ? { progress: { parts }, isFired: false } : { progress: undefined, isFired: true }
}

/**
 * The parts come in order, the last within `withinMs` of the first. A first that comes again before the second counts
 * from then on; what comes out of order changes nothing.
 */
export function stepSequence(
  progress: Progress = {},
  part: number,
  count: number,
  now: number,
  withinMs = Infinity,
): Step {
  const isLate = progress.since !== undefined && now - progress.since > withinMs
  const next = isLate ? 0 : (progress.next ?? 0)
  if (part === 0 && next <= 1)
    return count === 1 ? { progress: undefined, isFired: true } : { progress: { next: 1, since: now }, isFired: false }
  if (part !== next) return { progress: isLate ? undefined : progress, isFired: false }
  if (next + 1 === count) return { progress: undefined, isFired: true }
  return { progress: { ...progress, next: next + 1 }, isFired: false }
}

/** The how-manieth time it is. */
export function stepTimes(progress: Progress = {}, times: number): Step {
  const count = (progress.count ?? 0) + 1
  return { progress: { count }, isFired: count === times }
}
