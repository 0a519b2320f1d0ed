import type { Result } from '@earshot/metrics'
import type { AccountRow, Accounts, ResponseDocument } from '@earshot/schema'
import { factOf } from '../facts'
import { figureOf } from '../figures'
import { open, type Told } from '../open-documents'
import { distributionOf, type ScoredAnswer, scoredAnswers } from '../scored-answers'
import type { Section } from '../section'
import { endsOf } from '../tally'
import { byRoles, type Vote } from './vote'

/** An account of fewer people is a person. */
const MIN_PEOPLE = 3
/** As of every group in a split. */
const MIN_ANSWERS = 10

type Answer = Told<ScoredAnswer>

const personOf = ({ person }: ResponseDocument) => person?.id ?? person?.anonymousId
const accountOf = ({ person }: ResponseDocument) => person?.account ?? ''

const peopleOf = (answers: readonly Answer[]) =>
  new Set(answers.map(({ document }) => personOf(document)).filter((id) => id !== undefined)).size

const isLarge = (answers: readonly Answer[]) => answers.length >= MIN_ANSWERS && peopleOf(answers) >= MIN_PEOPLE

/** The last answer of each person. Whoever has no name has no vote: it can't be told how many there are. */
function votesOf(answers: readonly Answer[]): Vote[] {
  const votes = new Map<string, Vote>()
  for (const { document, value } of answers) {
    const id = personOf(document)
    if (id !== undefined)
      votes.set(id, { score: value.score, roles: factOf(document, 'user.role').filter((role) => role !== '') })
  }
  return [...votes.values()]
}

function rowOf(account: string, answers: readonly Answer[]): AccountRow {
  const { asked } = answers.at(-1)!.value
  const [min, max] = endsOf(asked)
  const votes = votesOf(answers)
  const withRole = votes.filter(({ roles }) => roles.length > 0)
  const figure = (scores: readonly { score: number }[]): Result =>
    figureOf(asked.type, distributionOf(scores), { min, max, instrument: asked.instrument }) ?? {
      ...{ value: null, n: scores.length, reason: 'no figure' },
    }
  return {
    ...{ account, people: votes.length, answers: answers.length },
    byAnswers: figure(answers.map(({ value }) => value)),
    byPeople: figure(votes),
    byRoles: byRoles(withRole, asked),
    roles: new Set(withRole.flatMap(({ roles }) => roles)).size,
  }
}

/**
 * Accounts that may be shown, largest first. What is left has to be large itself or nothing at all, since it follows from the total: the
 * smallest that could be shown join it until it is.
 */
function shownOf(kept: ReadonlyMap<string, Answer[]>, all: readonly Answer[]): [string, Answer[]][] {
  const shown = [...kept]
    .filter(([account, answers]) => account !== '' && isLarge(answers))
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  for (;;) {
    const told = new Set(shown.flatMap(([, answers]) => answers))
    const rest = all.filter((one) => !told.has(one))
    if (shown.length === 0 || rest.length === 0 || isLarge(rest)) return shown
    shown.pop()
  }
}

/** `GET /v1/report/accounts?survey=&question=`: what several people of one customer say together. */
export const accounts: Section = {
  params: ['survey', 'question'],
  required: ['survey', 'question'],
  async read({ query, where, documents }): Promise<Accounts> {
    const { survey = '', question = '' } = query
    let all: Answer[] = []
    let newest: ScoredAnswer | undefined
    for await (const document of documents()) {
      const value = scoredAnswers(document).find((one) => one.question === question)
      if (!value) continue
      if (!newest || value.version >= newest.version) newest = value
      all.push({ document, value })
    }
    const nothing = { survey, question, accounts: [], heldBack: 0, withoutAccount: 0 }
    if (!newest) return { ...nothing, metric: null, version: null }
    const { version, asked } = newest
    const isSame = ({ value }: Answer) =>
      value.version === version && value.asked.type === asked.type && `${endsOf(value.asked)}` === `${endsOf(asked)}`
    all = all.filter(isSame)
    // Small ones are one part: what follows of it is nothing of any of them.
    const large = new Set(
      [...Map.groupBy(all, ({ document }) => accountOf(document))].flatMap(([name, own]) =>
        isLarge(own) ? [name] : [],
      ),
    )
    for (const one of all) {
      const name = accountOf(one.document)
      one.part = large.has(name) ? name : ''
    }
    const { told } = open(all, where, 'each')
    const inside = open(all, where, 'none').told
    const shown = shownOf(
      Map.groupBy(told, ({ part }) => part ?? ''),
      inside,
    )
    const names = new Set(inside.map(({ document }) => accountOf(document)).filter((name) => name !== ''))
    const rows = shown.map(([name, own]) => rowOf(name, own))
    return {
      ...{ survey, question, metric: asked.type, version },
      accounts: rows.sort((a, b) => (a.byPeople.value ?? 0) - (b.byPeople.value ?? 0)),
      heldBack: names.size - rows.length,
      withoutAccount: inside.filter(({ document }) => accountOf(document) === '').length,
    }
  },
}
