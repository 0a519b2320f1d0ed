import { Table } from './table'

/** The same as a table, one click away from its picture. */
export function Twin({ summary = 'As a table', ...table }: Parameters<typeof Table>[0] & { summary?: string }) {
  return (
    <details class="twin">
      <summary>{summary}</summary>
      <Table {...table} />
    </details>
  )
}
