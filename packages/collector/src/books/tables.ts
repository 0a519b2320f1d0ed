/**
 * `held` is 1 until the response that a row is about has been committed. Times are ISO, UTC; `due` and `tried` count
 * milliseconds since 1970. `sightings` and `salts` are used where several collectors share the database.
 */
export const TABLES = [
  `create table if not exists alerts (
    key text primary key, alert text not null, channel text not null, target text not null, kind text not null,
    project text not null, response text not null, rev integer not null, person text, document text not null, status text not null, held integer not null, due bigint not null,
    attempts integer not null, error text, created_at text not null, sent_at text
  )`,
  'create index if not exists alerts_by_due on alerts (status, held, due)',
  'create index if not exists alerts_by_response on alerts (response)',
  'create index if not exists alerts_by_person on alerts (person)',
  `create table if not exists cases (
    project text not null, response text not null, rev integer not null, person text, survey text not null,
    touchpoint text, owner text,
    status text not null, note text, answers text not null, held integer not null, opened_at text not null, due_at text not null,
    changed_at text not null, primary key (project, response)
  )`,
  'create index if not exists cases_by_person on cases (person)',
  `create table if not exists case_steps (
    project text not null, response text not null, status text not null, at text not null
  )`,
  'create index if not exists case_steps_by_response on case_steps (project, response)',
  `create table if not exists actions (
    id text primary key, project text not null, touchpoint text not null, title text not null, owner text,
    status text not null, due_on text, shipped_on text, you_said text, we_did text, told integer not null,
    created_at text not null, changed_at text not null
  )`,
  `create table if not exists flags (
    project text not null, response text not null, flag text not null, at text not null,
    primary key (project, response, flag)
  )`,
  `create table if not exists vouched (
    project text not null, response text not null, rev integer not null, person text not null, survey text not null,
    wave text not null, claims text not null, primary key (project, response, rev)
  )`,
  'create index if not exists vouched_by_person on vouched (person)',
  `create table if not exists turns (
    project text not null, survey text not null, wave text not null, person text not null, response text not null,
    primary key (project, survey, wave, person)
  )`,
  `create table if not exists outcomes (
    project text not null, person text not null, outcome text not null, at text not null,
    primary key (project, person, outcome, at)
  )`,
  `create table if not exists topic_checks (item text primary key, is_right integer not null, at text not null)`,
  `create table if not exists sightings (
    crowd text not null, response text not null, at bigint not null, score text not null, primary key (crowd, response)
  )`,
  'create index if not exists sightings_by_time on sightings (crowd, at)',
  `create table if not exists salts (day text primary key, salt text not null)`,
  `create table if not exists erased_people (person text primary key, erased_at text not null)`,
  `create table if not exists audit (
    at text not null, action text not null, subject text, count integer, detail text
  )`,
  'create index if not exists audit_by_time on audit (at)',
] as const
