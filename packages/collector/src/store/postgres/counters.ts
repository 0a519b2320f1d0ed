import type { Counter } from '../decide'
import { columnsOf, type Query } from './query'

const ADD = `insert into counters (name, shard, count)
  select name, pg_backend_pid() % 256, count from unnest($1::text[], $2::bigint[]) as more(name, count) order by name
  on conflict (name, shard) do update set count = counters.count + excluded.count`

/** What one transaction adds to the counters. */
export interface Counters {
  add(name: Counter, count: number): void
  write(query: Query): Promise<void>
}

export function createCounters(): Counters {
  const counts = new Map<Counter, number>()
  return {
    add: (name, count) => void counts.set(name, (counts.get(name) ?? 0) + count),
    async write(query) {
      const more = [...counts].filter(([, count]) => count)
      if (more.length) await query(ADD, columnsOf(more, 2), 'add-counters')
    },
  }
}

/** All of them, zero where nothing was counted. */
export async function readCounters(query: Query): Promise<(name: Counter) => number> {
  const rows = await query('select name, sum(count) as count from counters group by name')
  const counts = new Map(rows.map(({ name, count }) => [name, Number(count)]))
  return (name) => counts.get(name) ?? 0
}
