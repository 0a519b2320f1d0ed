import type { Gaps, PairGap } from '@earshot/schema'
import { QuadrantChart } from '../charts/quadrant-chart'
import { useSection } from '../data/use-section'
import { Differences } from '../parts/differences'
import { Page } from '../parts/page'
import { Picture } from '../parts/picture'
import { Section } from '../parts/section'
import { StandIn } from '../parts/stand-in'
import { Table } from '../parts/table'
import { count, plain, plainPoints, plural } from '../words/number'
import { duration, figureWords, range } from '../words/result'
import { titleOf } from '../words/text'
import { verdictWords } from '../words/verdict'

const quadrants = {
  'fix-it-fast': 'fix it fast',
  'big-opportunity': 'big opportunity',
  'promote-it': 'promote it',
  'leave-it-alone': 'leave it alone',
} as const

const verdictOf = ({ verdict }: PairGap): string => {
  if (verdict === 'lower') return 'harder than expected'
  if (verdict === 'higher') return 'easier than expected'
  return verdict === 'no-detectable-change' ? 'as expected, as far as can be told' : verdictWords(verdict)
}

function gapTitle(pairs: readonly PairGap[]): string {
  const harder = pairs.filter(({ verdict }) => verdict === 'lower').map(({ pair }) => titleOf(pair))
  const easier = pairs.filter(({ verdict }) => verdict === 'higher').map(({ pair }) => titleOf(pair))
  const said = [
    harder.length ? `Harder than expected: ${harder.join(', ')}` : '',
    easier.length ? `easier: ${easier.join(', ')}` : '',
  ].filter(Boolean)
  return said.length ? said.join('; ') : 'No step is detectably harder or easier than expected'
}

function Quadrants({ pairs }: { pairs: readonly PairGap[] }) {
  const told = pairs.flatMap(({ pair, gap, importance }) =>
    gap.value === null ? [] : [{ ...gap, name: titleOf(pair), importance }],
  )
  if (told.length === 0) return null
  const urgent = told.filter(({ quadrant }) => quadrant === 'fix-it-fast').map(({ name }) => name)
  const title = urgent.length
    ? `Expected to be easy, was hard: ${urgent.join(', ')}`
    : 'No step was expected to be easy and was hard'
  return (
    <Section title="Expectation and experience">
      <Picture
        title={title}
        unit="Mean of both answers of the same people, 1 very difficult to 7 very easy; below the diagonal it disappointed"
        table={{
          caption: 'Expectation and experience',
          columns: [
            { head: 'Step' },
            { head: 'Expected', figures: true },
            { head: 'Was', figures: true },
            { head: 'Where it stands' },
            { head: 'Goes with recommending', figures: true },
            { head: 'People', figures: true },
          ],
          rows: told.map(({ name, expectation, experience, quadrant, importance, n }) => [
            ...[name, plain(expectation), plain(experience), quadrants[quadrant]],
            ...[importance.value === null ? importance.reason : correlation(importance.value), count(n)],
          ]),
        }}
      >
        <QuadrantChart points={told} label={`Quadrant: ${title}`} />
      </Picture>
    </Section>
  )
}

const correlation = (value: number) => value.toFixed(2).replace('-', '−')

function GapList({ pairs }: { pairs: readonly PairGap[] }) {
  return (
    <Section title="Gap and importance">
      <Differences
        title={gapTitle(pairs)}
        unit="Experience minus expectation of the same people, in points of the scale of 1 to 7, with 95% interval (Student’s t)"
        heads={['Step', 'People', 'Goes with recommending']}
        ends={['−3 harder', '+3 easier']}
        most={3}
        differences={pairs.map((each) => ({
          key: each.pair,
          name: titleOf(each.pair),
          difference: each.gap.value === null ? null : each.gap,
          verdict: each.gap.value === null ? each.gap.reason : verdictOf(each),
          cells: [
            count(each.both),
            each.importance.value === null
              ? '–'
              : `${correlation(each.importance.value)} (${range(each.importance, correlation)})`,
          ],
          format: plainPoints,
        }))}
      />
      <p class="prose">
        Importance is how far a better experience goes with a higher likelihood to recommend, of the same person, from
        −1 to 1: an association, from 100 people on.
      </p>
    </Section>
  )
}

function Tasks({ pairs, longestMs }: Gaps) {
  const [minutes] = [longestMs / 60e3]
  return (
    <Section
      title="How the steps went"
      wide
      words={`Begun: answered the question before. Done: was asked the question after within ${minutes} minutes; a step without an end counts as abandoned. Time is the geometric mean.`}
    >
      <Table
        caption="How the steps went"
        columns={[
          { head: 'Step' },
          { head: 'Begun', figures: true },
          { head: 'Done', figures: true },
          { head: '95% interval', figures: true },
          { head: 'Time', figures: true },
          { head: '95% interval of time', figures: true },
          { head: 'Ease, 1 to 7', figures: true },
          { head: '95% interval of ease', figures: true },
        ]}
        rows={pairs.map(({ pair, before, completion, time, ease }) => [
          ...[titleOf(pair), count(before), figureWords(completion), range(completion)],
          ...[figureWords(time, duration), range(time, duration), figureWords(ease, plain), range(ease, plain)],
        ])}
      />
    </Section>
  )
}

/** What people expected of a step, what it was like, and how it went. */
export function StepsPage() {
  const loaded = useSection('gaps')
  const gaps = loaded.value
  const pairs = gaps?.pairs ?? []
  const held = pairs.reduce((sum, { heldBack }) => sum + heldBack, 0)
  const summary = gaps && [
    `${plural(pairs.length, 'step')} asked before and after.`,
    held ? ` ${plural(held, 'person', 'people')} held back: their group is small.` : '',
  ]
  return (
    <Page title="Expectations and steps" summary={summary}>
      <StandIn
        loaded={loaded}
        empty={
          gaps && pairs.length === 0
            ? 'No step is asked about before and after. Give an expectation and an experience question the same pair, as the template expectation-pair does.'
            : null
        }
      />
      {gaps && pairs.length > 0 && (
        <div class="parts">
          <Quadrants pairs={pairs} />
          <GapList pairs={pairs} />
          <Tasks {...gaps} />
        </div>
      )}
    </Page>
  )
}
