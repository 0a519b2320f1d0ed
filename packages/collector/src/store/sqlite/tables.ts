import { sumColumns } from '../cells/columns'

/** Kept in the file as `user_version`; another one is another layout. */
export const TABLES_VERSION = 4

const METER = `
create table seen (
  project text not null, device blob not null, low integer not null, high integer not null, since text not null,
  primary key (project, device, low)
) without rowid;
create index seen_after_gaps on seen (project, device, low) where low > 1;
create table verdicts (status text primary key, count integer not null) without rowid;
`

const SIZES = `
create table sizes (name text primary key, size integer not null) without rowid;
${['log', 'responses', 'conflicts'].map((table) => `insert into sizes select '${table}', count(*) from ${table};`).join('\n')}
`

const CELLS = `
create table series (
  id blob primary key, kind text not null, project text not null, survey text not null, version integer not null,
  stage text, touchpoint text, facts text not null, question text not null, type text not null, min real, max real,
  instrument text, item text not null
) without rowid;
create table cells (
  series blob not null, day text not null, ${sumColumns.map((one) => `${one} integer not null`).join(', ')},
  primary key (series, day)
) without rowid;
create table settings (name text primary key, value text not null) without rowid;
`

const FOLDING = `
create table months (
  series blob not null, month text not null, ${sumColumns.map((one) => `${one} integer not null`).join(', ')},
  primary key (series, month)
) without rowid;
create table pending (seq integer primary key, deltas text not null);
`

/**
 * `log` is append-only but for erasure, and the truth. `responses` holds each response's highest revision, with the
 * columns that reports filter by; it could be made anew from the log. In a tombstone, empty stands for any, and `arrived`
 * says whether any revision of the response ever came. `seen` has the ranges of the numbers that each device gave its
 * responses, `since` the time when the first of a range came; `verdicts` counts those that leave no row behind, `sizes`
 * the rows of the large tables. `cells` holds what reports count, by `series` and UTC day, `months` its sums; what
 * transactions changed since stands in `pending`, and counts. All three could be made anew from `responses`. In `settings` stand the dimensions by which cells are kept apart.
 */
export const TABLES = `
create table log (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev)
) without rowid;
create index log_by_person on log (person) where person is not null;
create table responses (
  id text not null, project text not null, rev integer not null, survey text not null, touchpoint text,
  shown_at text not null, erase_hash text, document text not null, test integer not null default 0,
  primary key (id, project)
) without rowid;
create index responses_by_time on responses (shown_at, id, project);
create index responses_of_tests on responses (id) where test = 1;
create table conflicts (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev, hash)
) without rowid;
create index conflicts_by_person on conflicts (person) where person is not null;
create table tombstones (
  id text not null, project text not null, erase_hash text not null, erased_at text not null,
  arrived integer not null default 0, primary key (id, project, erase_hash)
) without rowid;
${METER}${SIZES}${CELLS}${FOLDING}`

/** From version 1 to 2. What `seen` is to hold is then read from the log. */
export const UPGRADE_TO_2 = `
alter table responses add column test integer not null default 0;
update responses set test = coalesce(json_extract(document, '$.test'), 0) = 1;
create index responses_of_tests on responses (id) where test = 1;
alter table tombstones add column arrived integer not null default 0;
update tombstones set arrived = 1 where project <> '';
${METER}${SIZES}`

/** From version 2 to 3. The cells are then counted from `responses`. */
export const UPGRADE_TO_3 = CELLS

/** From version 3 to 4. */
export const UPGRADE_TO_4 = `${FOLDING}
insert into months select series, substr(day, 1, 7), ${sumColumns.map((one) => `sum(${one})`).join(', ')}
  from cells group by 1, 2;
`
