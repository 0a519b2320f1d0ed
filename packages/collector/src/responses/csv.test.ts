import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { csvHeader, csvRow, safeCell } from './csv'

it('T13 takes the meaning from whatever a spreadsheet would run, and leaves numbers alone', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])
    expect(safeCell(text)).toBe(`'${text}`)
  expect([-5, 0, 1.5].map(safeCell)).toEqual(['-5', '0', '1.5'])
  expect([undefined, null, '', 'a=b', true].map(safeCell)).toEqual(['', '', '', 'a=b', 'true'])
})

it('has a cell for each column, whatever a document lacks', () => {
  const bare = { ...document('a'), person: undefined, context: undefined, journey: undefined, sampling: undefined }
  expect(csvRow(document('a'))).toHaveLength(csvHeader.length)
  expect(csvRow(bare as never)).toHaveLength(csvHeader.length)
})
