import { type Comparison, proportion, proportionDifference, verdicts } from '@earshot/metrics'
import type { TopicShare, Verbatim, Words } from '@earshot/schema'
import { Problem } from '../../problem'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'
import { topics } from '../topics/dictionary'
import { distinctive } from './distinctive'
import { type Text, textsOf } from './texts-of'

/** Fewer texts are not shown: too few to hide among. */
export const MIN_TEXTS = 10
const MOST_SHOWN = 200
const DAY_MS = 864e5
/** Times that a topic has to be named on each side to be compared. */
const MIN_NAMED = 5

function sharesOf(texts: readonly Text[], untilMs: number): TopicShare[] {
  const first = texts[0]?.atMs ?? 0
  const cut = untilMs - (untilMs - first) / 5
  const late = texts.filter(({ atMs }) => atMs >= cut)
  const early = texts.filter(({ atMs }) => atMs < cut)
  const named = (among: readonly Text[], id: string) => among.filter((text) => text.topics.includes(id)).length
  const rows = topics
    .map(({ id, title }) => ({ id, title, n: named(texts, id), now: named(late, id), before: named(early, id) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
  const comparisons = rows.map(({ now, before }): Comparison => {
    const difference = proportionDifference({ successes: now, n: late.length }, { successes: before, n: early.length })
    const fewest = Math.min(now, before) < MIN_NAMED ? 0 : Math.min(late.length, early.length)
    return { difference, fewest }
  })
  const judged = verdicts(comparisons)
  return rows.map(({ id, title, n }, index): TopicShare => {
    const verdict = 'reason' in judged ? undefined : judged[index]
    return {
      ...{ topic: id, title, n, share: proportion(n, texts.length) },
      verdict: verdict?.verdict ?? 'too-few-answers',
      change: verdict?.value ?? null,
    }
  })
}

const withoutTime = ({ atMs: _, person: __, ...verbatim }: Text): Verbatim => verbatim

/** `GET /v1/report/words`: what people wrote, with topics; masked, by week, and only where ten or more wrote. */
export const words: Section = {
  params: ['survey', 'touchpoint', 'topic', 'score'],
  async read({ query, where, nowMs, documents }): Promise<Words> {
    const { topic, score } = query
    if (topic && !topics.some(({ id }) => id === topic))
      throw new Problem(
        400,
        'This topic is not known.',
        `topic: found "${topic}", allowed: ${topics.map(({ id }) => id)}`,
      )
    if (score && !['low', 'middle', 'high'].includes(score))
      throw new Problem(400, 'These scores are not known.', `score: found "${score}", allowed: low, middle, high`)
    const all: Told<Text>[] = []
    for await (const document of documents()) all.push(...textsOf(document))
    const { told, heldBack } = open(all, where, 'each')
    const texts = told.map(({ value }) => value)
    if (texts.length < MIN_TEXTS)
      return {
        n: texts.length,
        heldBack: heldBack + texts.length,
        topics: [],
        distinctive: [],
        verbatims: [],
        found: 0,
      }
    const untilMs = query.to ? Math.min(nowMs, Date.parse(query.to) + DAY_MS) : nowMs
    const wanted = texts.filter((text) => (!topic || text.topics.includes(topic)) && (!score || text.band === score))
    return {
      ...{ n: texts.length, heldBack, topics: sharesOf(texts, untilMs), found: wanted.length },
      distinctive: distinctive(texts),
      verbatims: wanted.slice(-MOST_SHOWN).reverse().map(withoutTime),
    }
  },
}
