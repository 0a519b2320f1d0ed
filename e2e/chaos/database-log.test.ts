import { expect, it } from 'vitest'
import { isTornLog } from './database-log'

/** Records of these lengths, as LevelDB lays them into its log. */
function log(...lengths: number[]): Uint8Array {
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + 7 + length, 0))
  let at = 0
  for (const length of lengths) {
    new DataView(bytes.buffer).setUint16(at + 4, length, true)
    bytes[at + 6] = 1
    at += 7 + length
  }
  return bytes
}

it('a log is whole where its file ends with a record, and torn at every other byte', () => {
  const whole = log(5, 0, 300)
  const ends = [0, 12, 19, 326]
  for (let end = 0; end <= whole.length; end++) expect(isTornLog(whole.subarray(0, end))).toBe(!ends.includes(end))
})

it('what is left of a block and holds no header is no record', () => {
  const first = log(32_768 - 7 - 4)
  const bytes = new Uint8Array(32_768 + 10)
  bytes.set(first)
  bytes.set(log(3), 32_768)
  expect(isTornLog(bytes)).toBe(false)
  expect(isTornLog(bytes.subarray(0, -1))).toBe(true)
})
