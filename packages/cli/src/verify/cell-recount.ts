import type { Cell } from '@earshot/collector'
import { type Question, questionTypes, type ResponseDocument } from '@earshot/schema'
import type { Difference } from './difference'

/** Keys that have a count of their own. */
const NUMBERS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
const isShort = (key: string) => key.length <= 200
const ENDS: readonly string[] = ['completed', 'dismissed', 'ignored']

type Counts = { total: number; n: number; counts: number[] }

/** What the docs say that a cell is kept apart by, as one text. */
interface Place {
  kind: string
  question: string
  survey: string
  version: number
}

const plain = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD')

/** The values of a fact in a response, by the names of the contract. */
function valuesOf({ person, context }: ResponseDocument, name: string): string[] {
  const [kind, ...rest] = name.split('.')
  const trait = rest.join('.')
  const traits = new Map(Object.entries(person?.traits ?? {}))
  const value =
    name === 'user.id'
      ? person?.id
      : kind === 'user'
        ? traits.get(trait)
        : name === 'account' || name === 'account.id'
          ? person?.account
          : name === 'page.path'
            ? context?.path
            : name === 'device'
              ? context?.device
              : context?.locale
  const texts = (Array.isArray(value) ? value : [value])
    .filter((one) => one !== undefined && one !== null && one !== '')
    .map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)))
  return texts.length ? [...new Set(texts)].sort() : ['']
}

/** What an answer counts under; nothing where it is no answer of that type. */
function keysOf(type: string, answer: unknown): string[] | undefined {
  const isList = Array.isArray(answer)
  const option = (id: unknown) => `${id}`.replace(/^other:.*$/s, 'other')
  switch (type) {
    case 'text':
      return typeof answer === 'string' && /\S/.test(answer) ? [] : undefined
    case 'consent':
      return answer === true || answer === false ? [`${answer}`] : undefined
    case 'choice':
      return typeof answer === 'string' ? [option(answer)] : undefined
    case 'choices':
      return isList ? [...new Set(answer.map(option))] : undefined
    case 'ranking':
      return isList ? answer.map((id, place) => `${id}.${place + 1}`) : undefined
    case 'matrix':
      return answer && typeof answer === 'object' && !isList
        ? Object.entries(answer).map((pair) => pair.join('.'))
        : undefined
    default:
      return typeof answer === 'number' ? [`${answer}`] : undefined
  }
}

const nameOf = ({ kind, question, survey, version }: Place) =>
  `cell ${kind}${question ? ` ${question}` : ''} of ${survey} v${version}`

/** Counts documents as cells are to count them, without the collector's code, and holds a store's cells against it. */
export function createCellRecount(dimensions: readonly string[]): {
  add(document: ResponseDocument): void
  /** @param cells Each of one day. */
  compare(cells: readonly Cell[]): Difference[]
} {
  const expected = new Map<string, Counts & { place: Place }>()

  function count(place: Place, rest: readonly unknown[], { total, n, counts }: Counts): void {
    const key = JSON.stringify([place.kind, place.survey, place.version, place.question, ...rest])
    const known = expected.get(key) ?? { place, total: 0, n: 0, counts: NUMBERS.map(() => 0) }
    expected.set(key, known)
    known.total += total
    known.n += n
    for (const [i, one] of counts.entries()) known.counts[i]! += one
  }

  return {
    add(document) {
      const { project, status, answers, journey, asked } = document
      const textOr = (text?: string | null) => (typeof text === 'string' ? plain(text) : null)
      const survey = plain(document.survey)
      const version = document.surveyVersion ?? 1
      const day = new Date(document.shownAt).toISOString().slice(0, 10)
      const facts = dimensions.map((name) => valuesOf(document, name))
      const shared = [plain(project), textOr(journey?.stage), textOr(journey?.touchpoint), facts, day]
      const isStarted = status === 'started' || status === 'completed' || Object.keys(answers).length > 0
      count({ kind: 'display', question: '', survey, version }, [...shared, '', null, null, null, ''], {
        total: 1,
        n: isStarted ? 1 : 0,
        counts: ENDS.map((end) => (end === status ? 1 : 0)),
      })
      for (const [name, { type, min, max, instrument = null }] of Object.entries(asked ?? {})) {
        const scale = Object.hasOwn(questionTypes, type) ? questionTypes[type]?.scale : undefined
        const [low = null, high = null] = scale?.({ id: '', type } as Question) ?? []
        const words = typeof instrument === 'string' ? plain(instrument) : null
        const rest = [...shared, plain(type), min ?? low, max ?? high, words]
        const keys = Object.hasOwn(answers, name) ? keysOf(type, answers[name])?.filter(isShort) : undefined
        const question = plain(name)
        count({ kind: 'answer', question, survey, version }, [...rest, ''], {
          total: 1,
          n: keys ? 1 : 0,
          counts: NUMBERS.map((number) => keys?.filter((key) => key === number).length ?? 0),
        })
        for (const key of keys ?? [])
          if (!NUMBERS.includes(key))
            count({ kind: 'item', question, survey, version }, [...rest, plain(key)], { total: 1, n: 1, counts: [] })
      }
    },

    compare(cells) {
      const left = new Map(expected)
      const differences = cells.flatMap(({ series, lastDay, total, n, counts }): Difference[] => {
        const { kind, survey, version, question, project, stage, touchpoint, facts, type, min, max, instrument, item } =
          series
        const key = JSON.stringify([
          ...[
            kind,
            survey,
            version,
            question,
            project,
            stage,
            touchpoint,
            facts,
            lastDay,
            type,
            min,
            max,
            instrument,
            item,
          ],
        ])
        const found = JSON.stringify({ total, n, counts })
        const place = { kind, question, survey, version }
        const known = left.get(key)
        left.delete(key)
        if (!known) return [{ where: nameOf(place), message: 'it is not in the log', found }]
        const wanted = JSON.stringify({ total: known.total, n: known.n, counts: known.counts })
        return wanted === found
          ? []
          : [{ where: nameOf(place), message: 'not what the log gives', expected: wanted, found }]
      })
      const missing = [...left.values()].map(({ place, total, n, counts }) => ({
        where: nameOf(place),
        message: 'not what the log gives',
        expected: JSON.stringify({ total, n, counts }),
        found: 'no cell',
      }))
      return [...differences, ...missing]
    },
  }
}
