/** Kept in the file as `user_version`; another one is another layout. */
export const TABLES_VERSION = 1

/**
 * `log` is append-only but for erasure, and the truth. `responses` holds each response's highest revision, with the
 * columns that reports filter by; it could be made anew from the log. In a tombstone, empty stands for any.
 */
export const TABLES = `
create table log (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev)
) without rowid;
create index log_by_person on log (person) where person is not null;
create table responses (
  id text not null, project text not null, rev integer not null, survey text not null, touchpoint text,
  shown_at text not null, erase_hash text, document text not null, primary key (id, project)
) without rowid;
create index responses_by_time on responses (shown_at, id, project);
create table conflicts (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev, hash)
) without rowid;
create index conflicts_by_person on conflicts (person) where person is not null;
create table tombstones (
  id text not null, project text not null, erase_hash text not null, erased_at text not null,
  primary key (id, project, erase_hash)
) without rowid;
`
