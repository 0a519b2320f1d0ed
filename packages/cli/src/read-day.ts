import { InvalidArgumentError } from 'commander'

/** A UTC day. @throws InvalidArgumentError that says what is allowed. */
export function readDay(text: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // February 30 is no day, though some take it for March 2.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text))
    throw new InvalidArgumentError('Allowed: a UTC day like 2026-11-25.')
  return text
}
