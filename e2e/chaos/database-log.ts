import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK_BYTES = 32_768
const HEADER_BYTES = 7
/** Four bytes of checksum, then two of length, then the kind of the record. */
const LENGTH_AT = 4

/** The log that Chromium keeps IndexedDB in until it is large enough to be sorted into tables. */
export interface DatabaseLog {
  /** File name, with a number that only grows while the database lives. */
  name: string
  bytes: number
  /** Its last record is not whole: the browser died between two writes to the file. */
  isTorn: boolean
}

/**
 * Whether the records of a LevelDB log end where its file does.
 *
 * Source: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function isTornLog(log: Uint8Array): boolean {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  for (let at = 0; at < log.length; ) {
    const leftInBlock = BLOCK_BYTES - (at % BLOCK_BYTES)
    if (leftInBlock < HEADER_BYTES) {
      at += leftInBlock
      continue
    }
    if (at + HEADER_BYTES > log.length) return true
    at += HEADER_BYTES + view.getUint16(at + LENGTH_AT, true)
    if (at > log.length) return true
  }
  return false
}

/** The log of the databases of one origin in a profile; none before anything was kept. */
export function readDatabaseLog(profile: string): DatabaseLog | undefined {
  try {
    const all = join(profile, 'Default', 'IndexedDB')
    const database = join(all, readdirSync(all).find((name) => name.endsWith('.indexeddb.leveldb'))!)
    const newest = readdirSync(database)
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1)
    if (!newest) return undefined
    const log = readFileSync(join(database, newest))
    return { name: newest, bytes: log.length, isTorn: isTornLog(log) }
  } catch {
    return undefined // killed before it was made
  }
}
