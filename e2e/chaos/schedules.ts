import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc, { type RunDetails } from 'fast-check'
import { loadParts } from '../../packages/core/testing/load-parts'
import { COMMANDS } from './commands'
import { beginLife, type Ledger, type Life } from './life'
import { startCollectorInside } from './wire'

const MOST_COMMANDS = 40
/** One schedule in so many has all the stores of a browser below its database. */
const LADDERED = 3
const LONGEST_SHRINKING_MS = 60_000

export interface Schedules extends Ledger {
  schedules: number
  /** Of these, with the stores that a browser has below its database. */
  laddered: number
  faults: { readonly [kind: string]: number }
  /** What fast-check says of the schedule that failed, shrunk; null if none did. */
  failure: string | null
}

/**
 * Plays random schedules on the real SDK and the real collector, both in this process.
 *
 * @param seed The same seed plays the same schedules.
 * @param count Schedules to play.
 * @param limitMs Ends it early; a schedule that failed is made shorter for a minute more at most.
 * @param played Called after each schedule.
 */
export async function playSchedules(
  seed: number,
  count: number,
  limitMs = Infinity,
  played: () => void = () => undefined,
): Promise<Schedules> {
  const collector = await startCollectorInside(join(mkdtempSync(join(tmpdir(), 'earshot-schedules-')), 'chaos.db'))
  await loadParts()
  const sum: Ledger = { answers: 0, stored: 0, lost: 0, doubled: 0, cleared: 0 }
  const faults: { [kind: string]: number } = {}
  const endsAt = Date.now() + limitMs
  let schedules = 0
  let laddered = 0
  let hasFailed = false
  let rejections: unknown[] = []
  const onRejection = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', onRejection)

  async function live(life: Life, commands: Iterable<fc.AsyncCommand<object, Life>>): Promise<Ledger> {
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: life }), commands)
      return await life.end()
    } catch (thrown) {
      hasFailed = true
      throw thrown
    }
  }

  async function play(commands: Iterable<fc.AsyncCommand<object, Life>>, scheduler: fc.Scheduler, random: number) {
    if (Date.now() > endsAt && !hasFailed) return
    rejections = []
    const isLaddered = random % LADDERED === 0
    const life = beginLife(collector, scheduler, random, rejections, isLaddered)
    const ledger = await live(life, commands)
    schedules++
    if (isLaddered) laddered++
    played()
    for (const key of Object.keys(sum) as (keyof Ledger)[]) sum[key] += ledger[key]
    for (const [kind, times] of Object.entries(life.wire.faults)) faults[kind] = (faults[kind] ?? 0) + times
  }

  try {
    const commands = fc.commands(COMMANDS, { maxCommands: MOST_COMMANDS, size: 'max' })
    const property = fc.asyncProperty(commands, fc.scheduler(), fc.noShrink(fc.integer()), play)
    const details = await fc.check(property, {
      seed,
      numRuns: count,
      ...(Number.isFinite(limitMs) && { interruptAfterTimeLimit: limitMs + LONGEST_SHRINKING_MS }),
    })
    return { ...sum, schedules, laddered, faults, failure: failureOf(details) }
  } finally {
    process.off('unhandledRejection', onRejection)
    await collector.stop()
  }
}

/** The error, and the shortest commands that were found to lead to it. */
function failureOf<Values extends [commands: unknown, ...others: unknown[]]>(
  details: RunDetails<Values>,
): string | null {
  if (!details.failed) return null
  const { errorInstance, counterexample, counterexamplePath } = details
  const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)
  return `${error}\nafter: ${String(counterexample?.[0])}\npath: ${counterexamplePath}`
}
