import { expect, it } from 'vitest'
import { hostileStrings } from '../../../schema/testing/hostile-strings'
import { document } from '../../testing/document'
import { csvRow, safeCell } from './csv'

/** What a spreadsheet takes for a formula or a command, at the beginning of a cell. */
const RUNS = /^[=+\-@\t\r\n\0＝＋－＠]/

it('T13 no text of the corpus is a formula in an export, wherever it stands', () => {
  for (const text of hostileStrings()) {
    expect(RUNS.test(safeCell(text)), JSON.stringify(text.slice(0, 60))).toBe(false)
    const row = csvRow(
      document('a', {
        wave: text,
        answers: { why: text },
        journey: { stage: text, touchpoint: text },
        person: { id: text, anonymousId: text, account: text, traits: { [text]: text } },
        context: { path: text, locale: text },
      }),
    )
    expect(row.filter((cell) => RUNS.test(String(cell)))).toEqual([])
  }
})
