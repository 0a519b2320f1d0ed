import { readLines } from '@earshot/core/simulate'

/** An expected line: what it gives must be so; what it leaves out may be anything. */
export interface ExpectedEntry {
  at?: string
  survey?: string
  shown?: boolean
  checks?: readonly { readonly [field: string]: unknown }[]
}

const isCheck = (value: unknown) =>
  !!value && typeof value === 'object' && typeof (value as { rule?: unknown }).rule === 'string'

/** What may stand in each field. */
const FIELDS: { readonly [field in keyof ExpectedEntry]-?: readonly [(value: unknown) => boolean, string] } = {
  at: [(value) => typeof value === 'string', 'a duration or an ISO time'],
  survey: [(value) => typeof value === 'string', "a survey's id"],
  shown: [(value) => typeof value === 'boolean', 'true or false'],
  checks: [(value) => Array.isArray(value) && value.every(isCheck), 'an array of objects with a rule'],
}

/**
 * Reads lines like those of `simulate --json`.
 *
 * @throws JourneyError that names every bad line.
 */
export const readExpected = (text: string): ExpectedEntry[] =>
  readLines(text, Object.keys(FIELDS), ({ value, report }) => {
    for (const [field, [test, allowed]] of Object.entries(FIELDS))
      if (field in value && !test(value[field])) report(field, allowed)
    return value
  })
