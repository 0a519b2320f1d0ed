/** A response read from a file, or why a line of it is none. */
export type ReadRecord = { line: number; document: unknown } | { line: number; problem: string }

/** Reads a file, a line or row at a time. */
export type Reader = (text: AsyncIterable<string>) => AsyncIterable<ReadRecord>
