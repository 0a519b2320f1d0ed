import { z } from 'zod'
import type { Statement } from '../books/books'

/** What became of a person, as another system knows it. */
export interface Outcome {
  project: string
  /** The id that the SDK was told by `identify`. */
  person: string
  /** `churned`, `retained`, or any other word; with a reason `churned:price`. */
  outcome: string
  /** UTC day or ISO time. */
  at: string
}

const word = z.string().regex(/^[\w.:-]{1,64}$/, 'allowed: a word: 1 to 64 of letters, digits, . _ : -')

const shape = z.strictObject({
  project: z.string().min(1).max(200),
  person: z.string().min(1).max(2048),
  outcome: word,
  // An empty cell of a file is none.
  reason: word.or(z.literal('')).optional(),
  at: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'allowed: a day like 2026-11-25, or an ISO time'),
})

/**
 * Reads one outcome.
 *
 * @param project Where the row names none.
 * @returns The outcome with its time in UTC, or what is wrong with it and where. A `reason` stands behind the outcome: `churned:price`.
 * @example readOutcome({ person: 'u_1', outcome: 'churned', at: '2026-11-25' }, 'shop')
 */
export function readOutcome(row: unknown, project?: string): { outcome: Outcome } | { problem: string } {
  const result = shape.safeParse({ project, ...Object(row) })
  if (result.success) {
    const { reason, outcome, at, ...whose } = result.data
    return { outcome: { ...whose, outcome: reason ? `${outcome}:${reason}` : outcome, at: new Date(at).toISOString() } }
  }
  const [issue] = result.error.issues
  return { problem: `/${issue?.path.join('/')}: ${issue?.message}` }
}

/** What has to be written to keep an outcome; the same again changes nothing. */
export const outcomeRow = ({ project, person, outcome, at }: Outcome): Statement => [
  'insert into outcomes (project, person, outcome, at) values (?, ?, ?, ?) on conflict do nothing',
  project,
  person,
  outcome,
  at,
]
