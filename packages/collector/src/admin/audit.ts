import type { Books, Statement } from '../books/books'

/** What is written down of what administrators do. */
export type AuditAction =
  | 'export'
  | 'erasure'
  | 'access'
  | 'read'
  | 'outcomes'
  | 'case'
  | 'action'
  | 'topic'
  | 'retention'
  | 'alert'

export interface AuditEntry {
  /** ISO time, UTC. */
  at: string
  action: AuditAction
  /** Whom or what it was about; a person only as a hash, since the log outlives an erasure. */
  subject: string | null
  count: number | null
  detail: string | null
}

const MOST_READ = 1000

/**
 * One line of the audit log, to be written with what it is about.
 *
 * @example books.apply([auditLine('export', { detail: 'csv' })])
 */
export const auditLine = (
  action: AuditAction,
  { subject, count, detail }: { subject?: string; count?: number; detail?: string } = {},
  nowMs = Date.now(),
): Statement => [
  'insert into audit (at, action, subject, count, detail) values (?, ?, ?, ?, ?)',
  new Date(nowMs).toISOString(),
  action,
  subject ?? null,
  count ?? null,
  detail ?? null,
]

/** The newest lines of the audit log, newest first. */
export const readAudit = (books: Books): Promise<AuditEntry[]> =>
  books.all<AuditEntry>(`select at, action, subject, count, detail from audit order by at desc limit ${MOST_READ}`)
