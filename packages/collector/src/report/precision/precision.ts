import { proportion } from '@earshot/metrics'
import type { Precision, TaggedItem } from '@earshot/schema'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'
import { topics } from '../topics/dictionary'
import { type Text, textsOf } from '../words/texts-of'
import { MIN_TEXTS } from '../words/words'
import { itemOf } from './item-of'

/** Items that a person is asked to look at: enough for an interval of 14 points to either side at worst. */
const MOST_ITEMS = 50

const titles = new Map(topics.map(({ id, title }) => [id, title]))

const itemsOf = (told: readonly Told<Text>[], marks: ReadonlyMap<string, boolean>): TaggedItem[] =>
  told.flatMap(({ document, value }) =>
    value.topics.map((topic): TaggedItem => {
      const item = itemOf(document.project, document.id, value.question, topic)
      const { text, locale, isMasked } = value
      return {
        item,
        topic,
        title: titles.get(topic) ?? topic,
        text,
        locale,
        isMasked,
        isRight: marks.get(item) ?? null,
      }
    }),
  )

function precisionOf(items: readonly TaggedItem[]) {
  const marked = items.filter(({ isRight }) => isRight !== null)
  return proportion(marked.filter(({ isRight }) => isRight).length, marked.length)
}

/** `GET /v1/report/precision`: 50 texts with a topic, drawn at random, for a person to mark; and how many marks say "right". */
export const precision: Section = {
  params: ['survey', 'touchpoint', 'topic'],
  async read({ query, where, books, documents }): Promise<Precision> {
    const all: Told<Text>[] = []
    for await (const document of documents()) all.push(...textsOf(document))
    const { told } = open(all, where, 'each')
    const rows = await books.all<{ item: string; isRight: number }>(
      'select item, is_right as "isRight" from topic_checks',
    )
    const marks = new Map(rows.map(({ item, isRight }) => [item, Number(isRight) === 1]))
    const items = (told.length < MIN_TEXTS ? [] : itemsOf(told, marks))
      .filter(({ topic }) => !query.topic || topic === query.topic)
      .sort((a, b) => (a.item < b.item ? -1 : 1))
    const byTopic = Map.groupBy(
      items.filter(({ isRight }) => isRight !== null),
      ({ topic }) => topic,
    )
    return {
      items: items.slice(0, MOST_ITEMS),
      of: items.length,
      precision: precisionOf(items),
      topics: [...byTopic]
        .map(([topic, own]) => ({ topic, title: titles.get(topic) ?? topic, precision: precisionOf(own) }))
        .sort((a, b) => b.precision.n - a.precision.n || (a.topic < b.topic ? -1 : 1)),
    }
  },
}
