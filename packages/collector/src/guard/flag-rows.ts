import type { Statement } from '../books/books'
import type { Flagged } from './suspicion'

/** What has to be written so that flags are kept; the same again changes nothing. */
export const flagRows = (flags: readonly Flagged[], at: string): Statement[] =>
  flags.map(({ project, id, flag }) => [
    'insert into flags (project, response, flag, at) values (?, ?, ?, ?) on conflict do nothing',
    project,
    id,
    flag,
    at,
  ])
