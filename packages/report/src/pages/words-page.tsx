import type { TopicShare, Words } from '@earshot/schema'
import { useContext, useState } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { bands } from '../filters/filters'
import { Choose } from '../parts/choose'
import { DistinctWords } from '../parts/distinct-words'
import { Page } from '../parts/page'
import { ReportContext } from '../parts/report-context'
import { Section } from '../parts/section'
import { Shares } from '../parts/shares'
import { StandIn } from '../parts/stand-in'
import { TagCheck } from '../parts/tag-check'
import { Verbatims } from '../parts/verbatims'
import { count, plural, points } from '../words/number'
import { inEnglish, titleOf } from '../words/text'

/** Texts that are shown at once. */
const step = 20

const risen = ({ verdict, change }: TopicShare): string | undefined => {
  if (verdict === 'higher' && change !== null) return `rising, ${points(change)} pp`
  if (verdict === 'lower' && change !== null) return `falling, ${points(change)} pp`
  return verdict === 'no-detectable-change' ? 'no detectable change' : undefined
}

function topicsTitle(topics: readonly TopicShare[]): string {
  const rising = topics.filter(({ verdict }) => verdict === 'higher').map(({ title }) => title)
  if (rising.length) return `Rising lately: ${rising.join(', ')}`
  const first = topics[0]
  return first ? `${first.title} is named most often; nothing is detectably rising` : 'No topic was named'
}

function summaryOf({ n, heldBack }: Words): string {
  const held = heldBack ? ` ${plural(heldBack, 'text')} held back: their group has fewer than 10.` : ''
  return `${plural(n, 'text')} in this period.${held}`
}

function Topics({ words }: { words: Words }) {
  if (words.topics.length === 0) return null
  return (
    <Section title="Topics">
      <Shares
        title={topicsTitle(words.topics)}
        unit={`Percent of the texts that name it, n ${count(words.n)}; lately: the last fifth of the time against the rest`}
        head="Topic"
        noteHead="Lately"
        shares={words.topics.map((topic) => ({
          ...{ key: topic.topic, name: topic.title, n: topic.n, result: topic.share, note: risen(topic) },
        }))}
      />
    </Section>
  )
}

function Which({ words }: { words: Words | null }) {
  const { filters, set, config } = useContext(ReportContext)
  const { topic, score, survey } = filters.value
  const topics = [null, ...(words?.topics ?? [])]
  const asking = (config.value?.surveys ?? []).filter(({ questions }) => questions.some(({ type }) => type === 'text'))
  const surveys = [null, ...asking]
  const nameOf = (each: (typeof asking)[number]) => inEnglish(each.title) ?? titleOf(each.id)
  return (
    <p class="sentence which">
      <Choose
        name="Topic"
        words={topics.map((each) => each?.title ?? 'all topics')}
        chosen={Math.max(
          0,
          topics.findIndex((each) => (each?.topic ?? null) === topic),
        )}
        choose={(index) => set({ topic: topics[index]?.topic ?? null })}
      />
      <span aria-hidden="true">·</span>
      <Choose
        name="Scores"
        words={bands.map((each) => each.words)}
        chosen={bands.findIndex((each) => each.score === score)}
        choose={(index) => set({ score: bands[index]?.score ?? null })}
      />
      <span aria-hidden="true">·</span>
      <Choose
        name="Survey"
        words={surveys.map((each) => (each ? nameOf(each) : 'all surveys'))}
        chosen={Math.max(
          0,
          surveys.findIndex((each) => (each?.id ?? null) === survey),
        )}
        choose={(index) => set({ survey: surveys[index]?.id ?? null })}
      />
    </p>
  )
}

/** What people say in their own words. */
export function WordsPage() {
  const { filters } = useContext(ReportContext)
  const { topic, score, survey } = filters.value
  const loaded = useSection('words', { topic, score, survey })
  const [most, setMost] = useState(step)
  const words = loaded.value
  const title = (id: string) => words?.topics.find((each) => each.topic === id)?.title ?? titleOf(id)
  return (
    <Page title="In their own words" summary={words && summaryOf(words)}>
      <div class="parts">
        {words && <Topics words={words} />}
        <Section title="What they wrote">
          <Which words={words} />
          <StandIn
            loaded={loaded}
            empty={
              words && words.n === 0
                ? 'Nobody is quoted where fewer than 10 wrote something.'
                : words && words.found === 0
                  ? 'Nothing was written that fits.'
                  : null
            }
          />
          {words && <Verbatims verbatims={words.verbatims.slice(0, most)} titleOf={title} />}
          {words && words.found > most && (
            <p class="prose">
              The newest {count(Math.min(most, words.verbatims.length))} of {count(words.found)}.
            </p>
          )}
          {words && words.verbatims.length > most && (
            <button type="button" class="more" onClick={() => setMost(most + step)}>
              Show {count(Math.min(step, words.verbatims.length - most))} more
            </button>
          )}
        </Section>
        {words && <DistinctWords words={words.distinctive} />}
        <TagCheck topic={topic} survey={survey} />
      </div>
    </Page>
  )
}
