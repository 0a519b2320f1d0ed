import type { ClientBase } from 'pg'

export type Row = Record<string, unknown>

/** Asks within one connection; `name` lets the server plan it once for each connection. */
export type Query = (sql: string, values?: readonly unknown[], name?: string) => Promise<Row[]>

/** How a connection is asked. */
export const queryOf =
  (client: ClientBase): Query =>
  async (sql, values = [], name = undefined) =>
    (await client.query<Row>({ text: sql, values: [...values], ...(name && { name }) })).rows

/** Rows as a column each, as `unnest` takes them. */
export const columnsOf = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]))
