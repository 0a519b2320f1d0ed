import { type Fault, type FaultKind, RETRY_AFTERS } from './fault'

const MAKERS: { readonly [kind in FaultKind]: (random: () => number) => Fault } = {
  pass: () => ({ kind: 'pass' }),
  hang: (random) => ({ kind: 'hang', isCommitted: random() < 0.5 }),
  reset: (random) => ({ kind: 'reset', isCommitted: random() < 0.5 }),
  'half-body': () => ({ kind: 'half-body' }),
  truncated: () => ({ kind: 'truncated' }),
  'wrong-length': () => ({ kind: 'wrong-length' }),
  portal: () => ({ kind: 'portal' }),
  redirect: (random) => ({ kind: 'redirect', status: pick([301, 302, 303, 307, 308], random) }),
  'wrong-echo': () => ({ kind: 'wrong-echo' }),
  status: (random) => ({
    kind: 'status',
    status: 200 + Math.floor(random() * 400),
    retryAfter: random() < 0.5 ? pick(RETRY_AFTERS, random) : undefined,
    isCommitted: random() < 0.5,
  }),
  delay: (random) => ({ kind: 'delay', delayMs: Math.floor(random() * 40_000) }),
  double: () => ({ kind: 'double' }),
  reorder: () => ({ kind: 'reorder' }),
  partial: (random) => ({ kind: 'partial', others: pick(['missing', 'retry', 'invalid'] as const, random) }),
}

export const FAULT_KINDS = Object.keys(MAKERS) as FaultKind[]

/** One of a list, each as likely as the others. */
export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

/**
 * A fault of one of these kinds, drawn with `random`.
 *
 * @param random 0 ≤ number < 1; the same numbers give the same fault.
 * @param kinds Default: all of them.
 */
export const randomFault = (random: () => number, kinds: readonly FaultKind[] = FAULT_KINDS): Fault =>
  MAKERS[pick(kinds, random)](random)
