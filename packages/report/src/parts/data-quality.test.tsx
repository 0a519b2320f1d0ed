import type { QualityReport } from '@earshot/schema'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { expect, test } from 'vitest'
import type { Report } from '../data/report'
import { DataQuality } from './data-quality'
import { ReportContext } from './report-context'

const nothing: QualityReport = {
  ...{ clients: 0, received: 0, lost: 0, awaited: 0, duplicates: 0, stale: 0, conflicts: 0, invalid: 0, erased: 0 },
  ...{ automation: 0, lostAfterMs: 864e5 },
}

function shown(quality: QualityReport | null): HTMLElement {
  const place = document.createElement('div')
  const report = { quality: signal(quality) } as unknown as Report
  render(
    <ReportContext.Provider value={report}>
      <DataQuality />
    </ReportContext.Provider>,
    place,
  )
  return place
}

test('tells every figure in a table, under a sentence', () => {
  const place = shown({ ...nothing, clients: 4, received: 1196, lost: 3, awaited: 1, conflicts: 2 })
  expect(place.querySelector('section')?.getAttribute('aria-labelledby')).toBe(place.querySelector('h2')?.id)
  expect(place.querySelector('.prose')?.textContent).toBe(
    '3 of 1,200 responses that 4 devices made never came (0.3%). 1 may still come.',
  )
  const rows = [...place.querySelectorAll('tbody tr')].map((row) => [
    row.querySelector('th')?.firstChild?.textContent,
    row.querySelector('td')?.textContent,
  ])
  expect(rows).toEqual([
    ...[
      ['Received', '1,196'],
      ['Lost', '3'],
      ['Awaited', '1'],
      ['Duplicates', '0'],
      ['Late revisions', '0'],
    ],
    ...[
      ['Conflicts', '2'],
      ['Invalid', '0'],
      ['Erased', '0'],
      ['Tests', '0'],
    ],
  ])
})

test('says so where nothing has come, without a table of zeros', () => {
  const place = shown(nothing)
  expect(place.querySelector('.prose')?.textContent).toBe('No response has come yet.')
  expect(place.querySelector('table')).toBeNull()
})

test('is not there where the collector does not tell', () => {
  expect(shown(null).textContent).toBe('')
})
