import type { Config, Question, Survey } from '@earshot/schema'
import type { Row } from '../data/row'
import type { Metric } from '../metrics/metric'
import { metricOf } from '../metrics/metrics'
import { inEnglish, titleOf } from '../words/text'
import { type CountedBlock, isCounted, namesOf } from './counted-block'

/** What the collector counted: now and in the period before, for everybody and by group. */
export interface Counted {
  total: readonly Row[]
  groups: readonly Row[]
  before: readonly Row[]
  beforeGroups: readonly Row[]
}

/** One question of one survey. */
export interface Block {
  key: string
  survey: string
  question: string
  /** Question type. */
  type: string
  /** The question as it is asked, if the survey brings its own words; else what it measures. */
  title: string
  metric: Metric
  /** The newest version's row; null when nothing has been shown. */
  row: Row | null
  groups: readonly Row[]
  before: Row | null
  beforeGroups: readonly Row[]
  /** Rows of other versions of the survey: other words, so another series. */
  otherVersions: readonly Row[]
}

/** A touchpoint, or a survey that belongs to none. */
export interface Card {
  key: string
  title: string
  owner: string | undefined
  blocks: readonly Block[]
  /** Questions without a score. */
  counted: readonly CountedBlock[]
  /** The touchpoint is on the map, but no survey asks there. */
  measured: boolean
}

export interface StageView {
  id: string
  title: string
  cards: readonly Card[]
}

export interface JourneyView {
  stages: readonly StageView[]
  /** Surveys about the whole, not about a touchpoint. */
  relationship: readonly Card[]
  /** What was counted for questions that the configuration no longer asks. */
  former: readonly Card[]
}

interface Asked {
  survey: string
  version: number | undefined
  question: string
  metric: string
  from: Partial<Question> | undefined
  subject: string | undefined
}

const standard: Readonly<Record<string, string>> = {
  nps: 'Likelihood to recommend',
  csat: 'Satisfaction',
  ces: 'Ease',
}

function titleOfQuestion({ metric, from, question }: Asked, values: Record<string, string>, subject?: string): string {
  const words = inEnglish(from?.text, values)
  if (words) return words
  const general = standard[metric] ?? titleOf(question)
  return subject && metric === 'csat' ? `${general} with ${subject}` : general
}

function countedOf(asked: Asked, counted: Counted, brand: string): CountedBlock | undefined {
  const { survey, question, metric, version, from } = asked
  if (!isCounted(metric)) return undefined
  const mine = (row: Row) => row.survey === survey && row.question === question && row.metric === metric
  const newest = counted.total.filter(mine).sort((a, b) => b.version - a.version)
  const row = newest.find((each) => version === undefined || each.version === version) ?? null
  return {
    ...{ key: `${survey}/${question}`, survey, question, metric, row },
    title: inEnglish(from?.text, { brand }) ?? titleOf(question),
    groups: counted.groups.filter((each) => mine(each) && each.version === row?.version),
    nameOf: namesOf(from),
  }
}

function blockOf(asked: Asked, counted: Counted, brand: string): Block | undefined {
  const metric = metricOf(asked.metric, asked.from)
  if (!metric) return undefined
  const mine = (row: Row) =>
    row.survey === asked.survey && row.question === asked.question && row.metric === asked.metric
  const newest = counted.total.filter(mine).sort((a, b) => b.version - a.version)
  const row = newest.find(({ version }) => asked.version === undefined || version === asked.version) ?? null
  const sameVersion = (each: Row) => mine(each) && each.version === (row?.version ?? asked.version)
  return {
    key: `${asked.survey}/${asked.question}`,
    survey: asked.survey,
    question: asked.question,
    type: asked.metric,
    title: titleOfQuestion(asked, { brand }, asked.subject),
    metric,
    row,
    groups: counted.groups.filter(sameVersion).sort((a, b) => b.n - a.n),
    before: counted.before.find(sameVersion) ?? null,
    beforeGroups: counted.beforeGroups.filter(sameVersion),
    otherVersions: newest.filter((each) => each !== row),
  }
}

function askedBy(survey: Survey, brand: string): Asked[] {
  return survey.questions.map((question) => ({
    survey: survey.id,
    version: survey.version ?? 1,
    question: question.id,
    metric: question.type,
    from: question,
    subject: 'subject' in question ? inEnglish(question.subject, { brand }) : undefined,
  }))
}

const present = <T>(value: T | undefined): value is T => value !== undefined

function formerCards(config: Config | null, counted: Counted, brand: string): Card[] {
  const known = new Set(config?.surveys.flatMap((survey) => survey.questions.map(({ id }) => `${survey.id}/${id}`)))
  const cards = new Map<string, Map<string, Asked>>()
  for (const { survey, question, metric } of counted.total) {
    if (known.has(`${survey}/${question}`)) continue
    const questions = cards.get(survey) ?? new Map<string, Asked>()
    questions.set(question, { survey, version: undefined, question, metric, from: undefined, subject: undefined })
    cards.set(survey, questions)
  }
  return [...cards].map(([survey, questions]) => ({
    key: `former:${survey}`,
    title: titleOf(survey),
    owner: undefined,
    blocks: [...questions.values()].map((asked) => blockOf(asked, counted, brand)).filter(present),
    counted: [...questions.values()].map((asked) => countedOf(asked, counted, brand)).filter(present),
    measured: true,
  }))
}

/**
 * Lays what was counted onto the journey that the configuration draws. Every row of a scored question is shown somewhere, and every
 * touchpoint is on the map, measured or not.
 */
export function journeyView(config: Config | null, counted: Counted): JourneyView {
  const brand = inEnglish(config?.brand) ?? config?.project ?? ''
  const surveys = config?.surveys ?? []
  const blocksOf = (of: readonly Survey[]) =>
    of.flatMap((survey) => askedBy(survey, brand).map((asked) => blockOf(asked, counted, brand))).filter(present)
  const countedIn = (of: readonly Survey[]) =>
    of.flatMap((survey) => askedBy(survey, brand).map((asked) => countedOf(asked, counted, brand))).filter(present)
  const stages = (config?.journey ?? []).map((stage) => ({
    id: stage.id,
    title: inEnglish(stage.title) ?? titleOf(stage.id),
    cards: stage.touchpoints.map((touchpoint): Card => {
      const here = surveys.filter((survey) => survey.touchpoint === touchpoint.id)
      return {
        key: `touchpoint:${touchpoint.id}`,
        title: inEnglish(touchpoint.title) ?? titleOf(touchpoint.id),
        owner: touchpoint.owner,
        blocks: blocksOf(here),
        counted: countedIn(here),
        measured: here.length > 0,
      }
    }),
  }))
  const placed = new Set(config?.journey?.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)))
  const relationship = surveys
    .filter(({ touchpoint }) => touchpoint === undefined || !placed.has(touchpoint))
    .map(
      (survey): Card => ({
        key: `survey:${survey.id}`,
        title: inEnglish(survey.title, { brand }) ?? titleOf(survey.id),
        owner: undefined,
        blocks: blocksOf([survey]),
        counted: countedIn([survey]),
        measured: true,
      }),
    )
  return { stages, relationship, former: formerCards(config, counted, brand) }
}

/** Every card of the page, in the order of reading. */
export const cardsOf = ({ stages, relationship, former }: JourneyView): Card[] => [
  ...stages.flatMap(({ cards }) => cards),
  ...relationship,
  ...former,
]
