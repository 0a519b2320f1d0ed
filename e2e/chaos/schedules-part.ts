import { countsText } from './counts-text'
import type { PartResult, PartSetting } from './part'
import { playSchedules, type Schedules } from './schedules'

/** Schedules of one seed; then the next seed's turn. */
const A_SEED = 100

/** The real engine and collector in Node. */
export async function schedulesPart({ seed, isOver, leftMs, progress }: PartSetting): Promise<PartResult> {
  const faults: { [kind: string]: number } = {}
  const sum = { answers: 0, stored: 0, lost: 0, doubled: 0, cleared: 0, schedules: 0, laddered: 0 }
  const problems: string[] = []
  let next = seed
  let count = 0
  do {
    const played: Schedules = await playSchedules(next, A_SEED, leftMs(), () => progress(`${++count} schedules`))
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += played[key]
    for (const [kind, count] of Object.entries(played.faults)) faults[kind] = (faults[kind] ?? 0) + count
    if (played.failure) problems.push(`seed ${next}: ${played.failure}`)
    next++
  } while (!isOver() && !problems.length)
  return {
    title: 'Engine and collector in Node',
    tried: [
      `${sum.schedules} schedules, seeds ${seed} to ${next - 1}, ${A_SEED} each; ${sum.laddered} of them with localStorage and memory below the database`,
      `requests by what befell them: ${countsText(faults)}`,
      `${sum.cleared} answers went with storage that was cleared while they waited; not counted as stored`,
    ],
    answers: sum.answers,
    stored: sum.stored,
    lost: sum.lost + problems.filter((text) => text.includes('lost: ')).length,
    doubled: sum.doubled + problems.filter((text) => text.includes('doubled: ')).length,
    problems,
  }
}
