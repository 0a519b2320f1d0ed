import type { ReportRow } from '@earshot/collector'
import { type Question, questionTypes, type ResponseDocument } from '@earshot/schema'
import type { Difference } from './difference'

/** Figures are the same if they differ by less than what floating point makes of them. */
const TINY = 1e-9

interface Displays {
  shown: number
  started: number
  completed: number
  dismissed: number
  ignored: number
}

interface Count {
  survey: string
  version: number
  question: string
  metric: string
  /** Top of the scale. */
  max: number | undefined
  answers: Map<number, number>
  /** Answers that are no numbers: their counts are not held against the report's. */
  others: number
}

/** The share of answers within a range, in percent. */
const share = (answers: Count['answers'], from: number, to: number) => {
  let inside = 0
  let all = 0
  for (const [answer, count] of answers) {
    all += count
    if (answer >= from && answer <= to) inside += count
  }
  return (100 * inside) / all
}

/** Figures by their plain definition; those of other types are held to their distributions only. */
const values: { readonly [metric: string]: (count: Count) => number } = {
  nps: ({ answers }) => share(answers, 9, 10) - share(answers, 0, 6),
  csat: ({ answers }) => share(answers, 4, 5),
  ces: ({ answers, max }) => (max === 5 ? share(answers, 4, 5) : share(answers, 5, 7)),
}

const json = (value: unknown) => JSON.stringify(value)

/** A document may leave the ends of a scale to its type. */
const topOf = (type: string): number | undefined =>
  Object.hasOwn(questionTypes, type) ? questionTypes[type]?.scale?.({ id: '', type } as Question)[1] : undefined

/**
 * Counts documents by the words of the contract, without the code that the report counts with, and holds the report's
 * rows against it.
 */
export function createRecount(): {
  add(document: ResponseDocument): void
  /** @param rows Of the report, without groups. */
  compare(rows: readonly ReportRow[]): { figures: number; differences: Difference[] }
} {
  const displaysOf = new Map<string, Displays>()
  const counts = new Map<string, Count>()

  function addDisplay({ survey, surveyVersion = 1, status, answers }: ResponseDocument): void {
    const key = json([survey, surveyVersion])
    const displays = displaysOf.get(key) ?? { shown: 0, started: 0, completed: 0, dismissed: 0, ignored: 0 }
    displaysOf.set(key, displays)
    displays.shown += 1
    if (status === 'completed' || status === 'dismissed' || status === 'ignored') displays[status] += 1
    if (status === 'completed' || status === 'started' || Object.keys(answers).length > 0) displays.started += 1
  }

  function compareRow(row: ReportRow, count: Count | undefined): Difference[] {
    const { survey, version, question, metric } = row
    const where = `figure ${survey} v${version} ${question} (${metric})`
    const differences: Difference[] = []
    const same = (name: keyof ReportRow, expected: unknown) => {
      const found = row[name]
      const isSame =
        typeof expected === 'number' && typeof found === 'number'
          ? Math.abs(expected - found) < TINY
          : json(expected) === json(found)
      if (!isSame)
        differences.push({
          where: `${where}, ${name}`,
          message: 'not what the log gives',
          expected: json(expected),
          found: json(found),
        })
    }
    const displays = displaysOf.get(json([survey, version]))
    for (const name of ['shown', 'started', 'completed', 'dismissed', 'ignored'] as const)
      same(name, displays?.[name] ?? 0)
    if (displays) same('completionRate', (100 * displays.completed) / displays.shown)
    // Other metrics than these may count what is no number, or belong to no one question.
    if (!Object.hasOwn(values, metric) && (!count || count.others)) return differences
    const answers = count?.answers ?? new Map<number, number>()
    const n = [...answers.values()].reduce((sum, one) => sum + one, 0)
    same('n', n)
    if (row.suppressed || !count || row.value === null) return differences
    const inOrder = (pairs: Iterable<readonly [number, number]>) => [...pairs].sort(([a], [b]) => a - b)
    const found = Object.entries(row.distribution ?? {}).map(([answer, times]) => [Number(answer), times] as const)
    if (json(inOrder(found)) !== json(inOrder(answers)))
      differences.push({
        where: `${where}, distribution`,
        message: 'not what the log gives',
        expected: json(Object.fromEntries(answers)),
        found: json(row.distribution),
      })
    const value = values[metric]?.(count)
    if (value !== undefined && n) same('value', value)
    return differences
  }

  return {
    add(document) {
      addDisplay(document)
      const { survey, surveyVersion: version = 1, answers, asked } = document
      for (const [question, { type: metric, max = topOf(metric) }] of Object.entries(asked ?? {})) {
        const key = json([survey, version, question, metric, max])
        const count = counts.get(key) ?? { survey, version, question, metric, max, answers: new Map(), others: 0 }
        counts.set(key, count)
        const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
        if (typeof answer === 'number') count.answers.set(answer, (count.answers.get(answer) ?? 0) + 1)
        else if (answer !== undefined) count.others++
      }
    },
    compare(rows) {
      const metrics = new Set(rows.map(({ metric }) => metric))
      // What is only counted has no row before there is anything to count.
      const isTold = ({ metric, answers, others }: Count) =>
        Object.hasOwn(values, metric) || (metrics.has(metric) && (answers.size > 0 || others > 0))
      const left = new Map([...counts].filter(([, count]) => isTold(count)))
      const differences = rows.flatMap((row) => {
        // Two scales of one question have a row each, and a row does not name its scale: the one with as many answers.
        const alike = [...left].filter(
          ([, one]) =>
            one.survey === row.survey &&
            one.version === row.version &&
            one.question === row.question &&
            one.metric === row.metric,
        )
        const sum = ([, one]: (typeof alike)[number]) =>
          [...one.answers.values()].reduce((all, times) => all + times, 0)
        const found = alike.find((one) => sum(one) === row.n) ?? alike[0]
        if (found) left.delete(found[0])
        return compareRow(row, found?.[1])
      })
      const missing = [...left.values()].map(({ survey, version, question, metric }) => ({
        where: `figure ${survey} v${version} ${question} (${metric})`,
        message: 'the report has no row for it',
      }))
      return { figures: rows.length, differences: [...differences, ...missing] }
    },
  }
}
