/** How a queue and its collector work, as far as losing and doubling depend on it. */
export interface Design {
  name: string
  /** One row a response, or one array that each tab writes as it remembers it. */
  rows: 'each' | 'whole-array'
  /** What takes a row away: a verdict that names it, its own sending, or the count of rows that went out. */
  removes: 'named' | 'before-send' | 'by-position'
  /** When "Thank you" is said: once the transaction is complete, or once it is asked for. */
  confirms: 'after-commit' | 'before-commit'
  /** What a full disk means: the answer is not taken, or the oldest one goes. */
  full: 'refuse' | 'drop-oldest'
  /** Which reply counts: one that names each revision, or any 2xx. */
  believes: 'verdicts' | 'any-2xx'
  /** What a 4xx does to the rows that went out. */
  on4xx: 'keep' | 'drop'
  /** Whether one tab at a time sends. */
  locks: boolean
  /** How the collector tells copies apart: by a key that it keeps for ever, for a while, or not at all. */
  key: 'for-ever' | 'for-a-while' | 'none'
  /** When the collector replies. */
  acknowledges: 'after-commit' | 'before-commit'
}

/** The design that Earshot follows. */
export const RECOMMENDED: Design = {
  name: 'recommended',
  rows: 'each',
  removes: 'named',
  confirms: 'after-commit',
  full: 'refuse',
  believes: 'verdicts',
  on4xx: 'keep',
  locks: true,
  key: 'for-ever',
  acknowledges: 'after-commit',
}

/** Locks only save traffic: without them nothing may be lost or doubled either. */
export const WITHOUT_LOCKS: Design = { ...RECOMMENDED, name: 'no tab lock', locks: false }

/** Designs with one known bug each, and what it does. The model is worth something only if it sees every one of them. */
export const MUTANTS: readonly (Design & { does: 'lose' | 'double' })[] = [
  { ...RECOMMENDED, name: 'remove before send', removes: 'before-send', does: 'lose' },
  { ...RECOMMENDED, name: 'positional acknowledgement', removes: 'by-position', full: 'drop-oldest', does: 'lose' },
  { ...RECOMMENDED, name: 'whole-array storage', rows: 'whole-array', does: 'lose' },
  { ...RECOMMENDED, name: 'early acknowledgement by the server', acknowledges: 'before-commit', does: 'lose' },
  { ...RECOMMENDED, name: 'short dedupe window', key: 'for-a-while', does: 'double' },
  { ...RECOMMENDED, name: 'no server key', key: 'none', does: 'double' },
  { ...RECOMMENDED, name: 'any 2xx acknowledges', believes: 'any-2xx', does: 'lose' },
  { ...RECOMMENDED, name: 'drop on 4xx', on4xx: 'drop', does: 'lose' },
  { ...RECOMMENDED, name: 'resolve before complete', confirms: 'before-commit', does: 'lose' },
  { ...RECOMMENDED, name: 'drop oldest', full: 'drop-oldest', does: 'lose' },
]
