import type { Sighting } from '../guard/sighting'

/** One statement, `?` for each value. */
export type Statement = readonly [sql: string, ...values: (string | number | null)[]]

/**
 * What a collector keeps beside the responses: alerts to be delivered, cases, flags, who was vouched for, the audit log.
 * It lies in the same database. What stands here about a response may be deleted with it; nothing here is the truth about
 * one.
 */
export interface Books {
  all<Row>(...statement: Statement): Promise<Row[]>
  /** In one durable transaction. @returns How many rows each statement changed. */
  apply(statements: readonly Statement[]): Promise<number[]>
  /**
   * Where several collectors share the database: keeps what one has seen, and gives the newest of the same windows since then.
   * Not flushed to disk: a suspicion may be lost with the machine.
   */
  sight?(sightings: readonly Sighting[], sinceMs: number): Promise<readonly Sighting[]>
  close(): Promise<void>
}
