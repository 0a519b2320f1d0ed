import type { Config } from '@earshot/schema'
import { durationOf } from './duration'
import type { Journey, Step } from './journey'
import { createPlayer, type Decision } from './player'
import { createIds, createRandom } from './random'
import type { Note, Timeline } from './timeline'
import { createVirtualWorld } from './world'

export interface PlayOptions {
  /** Of ids, and so of the draws for `sample` while nobody is identified. Default 1. */
  seed?: number
  /** When a journey whose times are durations starts, in milliseconds since 1970. Default: the first of January 2026, 9:00 UTC. */
  startAt?: number
}

const VISIT_ENDS_AFTER_MS = 30 * 6e4

/** When a journey starts, in milliseconds since 1970. */
export const startOf = ({ startsAt }: Journey, { startAt = Date.UTC(2026, 0, 1, 9) }: PlayOptions): number =>
  startsAt ?? startAt

/** A line that begins a page, and whether a visit begins with it; a first line, or one after a long silence, does as well. */
function beginning({ act, atMs }: Step, lastAtMs: number | undefined): { isNewVisit: boolean } | undefined {
  if ('visit' in act || lastAtMs === undefined || atMs - lastAtMs > VISIT_ENDS_AFTER_MS) return { isNewVisit: true }
  return 'reload' in act ? { isNewVisit: false } : undefined
}

/** Plays the steps and hands out what each moment came to, with the clock's time. */
export async function playSteps(
  config: Config,
  steps: readonly Step[],
  { seed, startAt }: Required<PlayOptions>,
  onDecision: (decision: Decision) => void,
): Promise<Note[]> {
  const random = createRandom(seed)
  const world = createVirtualWorld({
    startAt,
    newId: createIds(random),
    random,
    post: () => Promise.reject(Error('a simulation sends nothing')),
  })
  const player = createPlayer(config, world, onDecision)
  const notes: Note[] = []
  let isOnPage = false
  for (const [i, { atMs, act, line }] of steps.entries()) {
    const before = steps[i - 1]
    await world.advance(startAt + atMs - world.now())
    const begins = beginning(steps[i]!, before?.atMs)
    if (begins) {
      // What is still to come at this time comes before the page goes.
      if (before) await world.advance(0)
      const next = steps[i + 1]
      const first = 'page' in act ? act : next && next.atMs === atMs && 'page' in next.act ? next.act : undefined
      await player.load(begins.isNewVisit, first?.page)
      isOnPage = !!first
    }
    const isDone = 'visit' in act || 'reload' in act || ('page' in act && isOnPage)
    if ('page' in act) isOnPage = false
    if (isDone) continue
    const message = await player.act(act)
    if (message) notes.push({ line, message })
  }
  await world.advance(VISIT_ENDS_AFTER_MS)
  return notes
}

/**
 * Plays a journey on the engine of the pages: same input, same output; nothing of the outside is read. A `page` line is
 * a change of route; `visit` and `reload` load a page, as does the first line, and one after 30 minutes without any.
 * When the last line is done, 30 minutes go by.
 *
 * @returns An entry for each survey whose moment fired, and what could not be played as it stands.
 * @example
 * const journey = readJourney('{ "at": "5s", "event": "order_placed" }')
 * const { entries } = await play(config, journey) // [{ at: '5s', survey: 'csat', shown: true, checks: [ … ] }]
 */
export async function play(config: Config, journey: Journey, options: PlayOptions = {}): Promise<Timeline> {
  const startAt = startOf(journey, options)
  const entries: Timeline['entries'][number][] = []
  const notes = await playSteps(config, journey.steps, { seed: options.seed ?? 1, startAt }, ({ at, ...decision }) =>
    entries.push({
      at: journey.startsAt === undefined ? durationOf(at - startAt) : new Date(at).toISOString(),
      ...decision,
    }),
  )
  return { entries, notes }
}
