import type { QualityReport } from '@earshot/schema'
import { useContext } from 'preact/hooks'
import { losses, waitingTime } from '../words/losses'
import { count } from '../words/number'
import { ReportContext } from './report-context'
import { Table } from './table'

const columns = [{ head: 'What came' }, { head: 'Count', figures: true }]

const lines = (quality: QualityReport): readonly (readonly [name: string, value: number, words: string])[] => [
  ['Received', quality.received, 'responses of which anything came, those erased since included'],
  [
    'Lost',
    quality.lost,
    `made on a device, but never came, though a later one did ${waitingTime(quality.lostAfterMs)} ago or earlier`,
  ],
  ['Awaited', quality.awaited, 'the same, but not as long ago: a device that was offline sends later'],
  ['Duplicates', quality.duplicates, 'copies of what was there already; counted once'],
  ['Late revisions', quality.stale, 'older than what was there already; kept, not counted'],
  ['Conflicts', quality.conflicts, 'another content under a known revision; set aside, listed at v1/conflicts'],
  ['Invalid', quality.invalid, 'refused, and kept on the device that sent them'],
  ['Erased', quality.erased, 'at the wish of the person; can’t come back'],
  ['Tests', quality.automation, 'flagged as tests, the only ones that an automated browser gives'],
]

/** What came, what did not, and what was left out: a figure is worth no more than what it was counted from. */
export function DataQuality({ title = 'Data quality' }: { title?: string }) {
  const { quality } = useContext(ReportContext)
  if (!quality.value) return null
  const told = lines(quality.value)
  const isEmpty = told.every(([, value]) => value === 0)
  const rows = told.map(([name, value, words]) => [
    <>
      {name} <span class="quiet">{words}</span>
    </>,
    count(value),
  ])
  return (
    <section class="data-quality" aria-labelledby="data-quality">
      <h2 id="data-quality">{title}</h2>
      <p class="prose">{losses(quality.value)}</p>
      {!isEmpty && <Table caption="What came, and what did not" columns={columns} rows={rows} />}
    </section>
  )
}
