import type { CaseMedian, CaseTimes as Times } from '@earshot/schema'
import { count, percent, plain } from '../words/number'
import { figureWords, range } from '../words/result'
import { methodName } from '../words/say'
import { Section } from './section'
import { Table } from './table'

const hours = (value: number) => `${plain(value)} h`

const endsOf = (median: CaseMedian) => {
  if (median.value === null) return '–'
  return median.hi === null ? `${hours(median.lo)} or more` : `${hours(median.lo)} to ${hours(median.hi)}`
}

/** How fast people are answered, those who still wait included. */
export function CaseTimes({ times }: { times: Times }) {
  const { takenUp, reopened, hoursToTakeUp, hoursToEnd } = times
  const shares = [
    ['Taken up within two days, of those that old', takenUp],
    ['Reopened, of those that had ended', reopened],
  ] as const
  const medians = [
    ['Median time until taken up', hoursToTakeUp],
    ['Median time until closed, or written to in vain', hoursToEnd],
  ] as const
  return (
    <Section
      title="How fast people are answered"
      words="Whoever still waits counts with the time so far: medians are those of Kaplan and Meier, so that leaving out who waits does not make them look better."
      wide
    >
      <Table
        caption="How fast people are answered"
        columns={[
          { head: 'What' },
          { head: 'Figure', figures: true },
          { head: '95% interval', figures: true },
          { head: 'Cases', figures: true },
          { head: 'Method' },
        ]}
        rows={[
          ...medians.map(([name, one]) => [
            ...[name, one.value === null ? one.reason : hours(one.value), endsOf(one), count(one.n)],
            one.value === null ? '–' : methodName(one.method),
          ]),
          ...shares.map(([name, one]) => [
            ...[name, figureWords(one, percent), range(one, percent), count(one.n)],
            one.value === null ? '–' : methodName(one.method),
          ]),
        ]}
      />
    </Section>
  )
}
