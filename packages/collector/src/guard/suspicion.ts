import type { ResponseDocument } from '@earshot/schema'
import type { ShareSightings, Sighting } from './sighting'

/** Why an answer may not be what it seems. It is kept and counted all the same; a report can leave it out. */
export type Flag = 'burst' | 'uniform' | 'straight' | 'fast' | 'forged' | 'repeated'

export interface Flagged {
  project: string
  id: string
  flag: Flag
}

export interface Suspicion {
  /** @returns What is to be flagged now: the documents themselves, and earlier ones that look different in their light. */
  look(documents: readonly ResponseDocument[], network: string | undefined): Promise<Flagged[]>
}

/** Nobody has read a question sooner. */
const TOO_FAST_MS = 300
/** Rows of a matrix, or scales of one page, that say nothing when all are the same. */
const STRAIGHT_FROM = 5
/** New answers to one survey from one network in a minute: an office of a thousand does not reach this. */
const BURST_PER_MINUTE = 120
const MINUTE_MS = 60_000
/** From so many answers of one network, nearly all the same is no chance. */
const UNIFORM_FROM = 30
const UNIFORM_SHARE = 0.9
const WINDOW_MS = 3_600_000
/** Answers remembered of one network and survey, and networks and surveys remembered. */
const MOST_ANSWERS = 300
const MOST_WINDOWS = 2000

interface Seen {
  atMs: number
  score: string
  flags: Set<Flag>
}

const scoresOf = (answers: ResponseDocument['answers']): number[] =>
  Object.values(answers).filter((answer): answer is number => typeof answer === 'number')

function isStraight({ answers }: ResponseDocument): boolean {
  const lists: (readonly unknown[])[] = [
    scoresOf(answers),
    ...Object.values(answers).map((answer) =>
      answer && typeof answer === 'object' && !Array.isArray(answer) ? Object.values(answer) : [],
    ),
  ]
  return lists.some((list) => list.length >= STRAIGHT_FROM && new Set<unknown>(list).size === 1)
}

/** Whether nearly all of these are the same. */
function isUniform(scores: readonly string[]): boolean {
  if (scores.length < UNIFORM_FROM) return false
  const most = Math.max(...[...Map.groupBy(scores, (score) => score).values()].map(({ length }) => length))
  return most >= UNIFORM_SHARE * scores.length
}

/** What is odd in an answer by itself. */
export function oddities(doc: ResponseDocument): Flagged[] {
  const { project, id, msToAnswer } = doc
  const flags: Flag[] = []
  if (msToAnswer !== undefined && msToAnswer !== null && msToAnswer < TOO_FAST_MS) flags.push('fast')
  if (isStraight(doc)) flags.push('straight')
  return flags.map((flag) => ({ project, id, flag }))
}

/**
 * Looks for what people do not do: a burst of new answers from one network, nearly all the same ones from it, the same
 * answer in every row, an answer before the question can be read. What it remembers stays in memory.
 *
 * @param share Tells other collectors that write to the same database, and hears of them. Default: this is the only one.
 * @param nowMs The time, in milliseconds since 1970.
 */
export function createSuspicion(share?: ShareSightings, nowMs: () => number = Date.now): Suspicion {
  const windows = new Map<string, Map<string, Seen>>()

  function windowOf(name: string): Map<string, Seen> {
    const window = windows.get(name) ?? new Map<string, Seen>()
    windows.delete(name)
    windows.set(name, window)
    if (windows.size > MOST_WINDOWS) windows.delete(windows.keys().next().value!)
    return window
  }

  function see({ window: name, id, atMs, score }: Sighting): void {
    const window = windowOf(name)
    const before = window.get(id)
    window.set(id, { atMs: before?.atMs ?? atMs, score, flags: before?.flags ?? new Set() })
    for (const [old, seen] of window)
      if (nowMs() - seen.atMs > WINDOW_MS || window.size > MOST_ANSWERS) window.delete(old)
      else break
  }

  function crowd(name: string, project: string, network: string): Flagged[] {
    const window = windowOf(name)
    const atMs = nowMs()
    const ofMinute = [...window].filter(([, seen]) => atMs - seen.atMs < MINUTE_MS)
    const scored = [...window].filter(([, { score }]) => score !== '')
    // Each only once: a flood is not to cost more with every answer.
    const flag = (entries: readonly (readonly [string, Seen])[], name: Flag) =>
      entries
        .filter(([, { flags }]) => !flags.has(name) && flags.add(name))
        .map(([own]): Flagged => ({ project, id: own, flag: name }))
    return [
      // What comes from this machine may be all the world, by a proxy.
      ...(network !== 'local' && ofMinute.length > BURST_PER_MINUTE ? flag(ofMinute, 'burst') : []),
      ...(isUniform(scored.map(([, { score }]) => score)) ? flag(scored, 'uniform') : []),
    ]
  }

  return {
    async look(documents, network) {
      const answered = documents.filter(({ answers }) => Object.keys(answers).length)
      const odd = answered.flatMap(oddities)
      if (network === undefined || !answered.length) return odd
      const projects = new Map<string, string>()
      const sightings = answered.map(({ project, survey, id, answers }): Sighting => {
        const window = JSON.stringify([network, project, survey])
        projects.set(window, project)
        return { window, id, atMs: nowMs(), score: String(scoresOf(answers)[0] ?? '') }
      })
      for (const one of (await share?.(sightings, nowMs() - WINDOW_MS)) ?? sightings) see(one)
      return [...odd, ...[...projects].flatMap(([window, project]) => crowd(window, project, network))]
    },
  }
}
