import type { ResponseDocument } from '@earshot/schema'

/** A document that waits, and which of its revisions each sink has named. Fields of other versions stay in it. */
export interface Row {
  doc: ResponseDocument
  acknowledged: { readonly [sink: string]: number }
  /** Sinks that it was written for; absent or empty: whichever there are. */
  sinks?: readonly string[]
}

/** Whether a row found on the device is one: a disk, another version or another script may have left anything there. */
export const isRow = (found: unknown): found is Row => {
  const { id, rev } = (found as Row | null | undefined)?.doc ?? {}
  return typeof id === 'string' && typeof rev === 'number'
}

/** Whether `sink` has named the newest revision. */
export const isNamed = ({ doc, acknowledged }: Row, sink: string): boolean => (acknowledged?.[sink] ?? 0) >= doc.rev
