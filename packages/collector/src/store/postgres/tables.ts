import { sumColumns } from '../cells/columns'

/** Kept in `settings`; another one is another layout. */
export const TABLES_VERSION = 3

/** Rows of `pending` are short-lived: they stay where they are, and are not compressed. */
const IN_PLACE = 'alter table pending set (toast_tuple_target = 8128), alter column deltas set storage external;'

const FOLDING = `
create table months (
  series uuid not null references series, month text collate "C" not null,
  ${sumColumns.map((one) => `${one} integer not null`).join(', ')}, primary key (series, month)
) with (fillfactor = 80);
create table pending (seq bigint generated always as identity primary key, deltas text not null);
${IN_PLACE}
`

/**
 * The tables of the SQLite file, in a schema of their own, with the same keys. A key never holds a time of arrival: a retry
 * of years later must meet what it repeats. Texts are ordered by their bytes, as there. Where there are hundreds of
 * millions, `log` and `responses` can be partitioned by a hash of `id`, which is in both of their keys. `counters` has a row for each
 * connection, so that none waits for another; their sum counts.
 */
export const TABLES = `
create table log (
  id text collate "C" not null, project text collate "C" not null, rev bigint not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev)
);
create index log_by_person on log (person) where person is not null;
create table responses (
  id text collate "C" not null, project text collate "C" not null, rev bigint not null, survey text not null,
  touchpoint text, shown_at text collate "C" not null, erase_hash text, document text not null, test smallint not null,
  primary key (id, project)
);
create index responses_by_time on responses (shown_at, id, project);
create index responses_of_tests on responses (id) where test = 1;
create table conflicts (
  id text collate "C" not null, project text collate "C" not null, rev bigint not null, person text,
  hash text collate "C" not null, received_at text not null, document text not null,
  primary key (id, project, rev, hash)
);
create index conflicts_by_person on conflicts (person) where person is not null;
create table tombstones (
  id text collate "C" not null, project text collate "C" not null, erase_hash text collate "C" not null,
  erased_at text not null, arrived smallint not null, primary key (id, project, erase_hash)
);
create table seen (
  project text collate "C" not null, device bytea not null, low integer not null, high integer not null,
  since text collate "C" not null, primary key (project, device, low)
);
create index seen_after_gaps on seen (project, device, low) where low > 1;
create table counters (
  name text collate "C" not null, shard integer not null, count bigint not null, primary key (name, shard)
);
create table series (
  id uuid primary key, kind text not null, project text not null, survey text not null, version bigint not null,
  stage text, touchpoint text, facts text not null, question text not null, type text not null, min double precision,
  max double precision, instrument text, item text not null
);
create table cells (
  series uuid not null references series, day text collate "C" not null,
  ${sumColumns.map((one) => `${one} integer not null`).join(', ')}, primary key (series, day)
) with (fillfactor = 80);
create table settings (name text primary key, value text not null);
${FOLDING}`

/** From version 1 to 2. */
const UPGRADE_TO_2 = `${FOLDING}
insert into months select series, substr(day, 1, 7), ${sumColumns.map((one) => `sum(${one})`).join(', ')}
  from cells group by 1, 2;
`

/** From each version to the next one. */
export const UPGRADES: readonly string[] = [UPGRADE_TO_2, IN_PLACE]
