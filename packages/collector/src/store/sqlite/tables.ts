/**
 * `log` is append-only but for erasure. `responses` holds each response's highest revision, with the columns that
 * reports filter by; it could be made anew from the log.
 */
export const TABLES = `
create table if not exists log (
  id text not null, rev integer not null, hash text not null, received_at text not null, document text not null,
  primary key (id, rev)
) without rowid;
create table if not exists responses (
  id text not null primary key, rev integer not null, project text not null, survey text not null,
  touchpoint text, person text, shown_on text not null, shown_at text not null, erase_hash text, document text not null
) without rowid;
create index if not exists responses_by_survey on responses (project, survey, shown_on);
create index if not exists responses_by_person on responses (person) where person is not null;
create table if not exists conflicts (
  id text not null, rev integer not null, hash text not null, received_at text not null, document text not null,
  primary key (id, rev, hash)
) without rowid;
create table if not exists tombstones (
  id text not null, erase_hash text not null, erased_at text not null, primary key (id, erase_hash)
) without rowid;
`
