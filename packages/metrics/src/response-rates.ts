import { proportion } from './proportion'
import { none, type Options, type Result } from './result'

/** How many prompts came how far; what is not known is left out. */
export interface Dispositions {
  /** Could have been asked. */
  eligible?: number
  /** Drawn from them. */
  sampled?: number
  /** Seen by a person. */
  shown?: number
  /** With any input. */
  started?: number
  /** Sent. */
  completed?: number
  /** With an answer, but not sent. */
  partial?: number
  /** Closed. */
  refused?: number
  /** Neither answered nor closed. */
  ignored?: number
  /** Completed and acknowledged by the collector. */
  delivered?: number
}

/** Every rate in percent, with Wilson's interval, or the reason why it is not known. */
export interface ResponseRates {
  /** shown / eligible: who could answer at all. */
  coverage: Result
  /** started / shown. */
  start: Result
  /** completed / shown: the response rate, akin to AAPOR's RR5. */
  completion: Result
  /** completed / sampled: who was never reached counts against it, akin to RR1. */
  conservative: Result
  /** (completed + partial) / shown, akin to RR6. */
  withPartials: Result
  /** refused / shown. */
  refusal: Result
  /** (started − completed) / started. */
  breakOff: Result
  /** ignored / shown. */
  ignored: Result
  /** delivered / completed. */
  delivery: Result
}

type Name = keyof Dispositions

/**
 * The rates of a survey's prompts, each named by its definition, after AAPOR's Standard Definitions, adapted to prompts: a "response rate"
 * without its denominator says nothing.
 *
 * A rate whose counts are left out, are bad or contradict each other is `{ value: null, n, reason }`; the others are still given.
 * Default level 0.95.
 * @example responseRates({ shown: 200, started: 80, completed: 50 }).completion // value 25, lo 19.51, hi 31.43
 */
export function responseRates(counts: Dispositions, options: Options = {}): ResponseRates {
  const rate = (of: Name, part: (own: Required<Dispositions>) => number, ...needed: Name[]): Result => {
    const missing = [of, ...needed].find((name) => counts[name] === undefined)
    if (missing) return none(0, `${missing} is not known`)
    const known = counts as Required<Dispositions>
    return proportion(part(known), known[of], options)
  }
  return {
    coverage: rate('eligible', ({ shown }) => shown, 'shown'),
    start: rate('shown', ({ started }) => started, 'started'),
    completion: rate('shown', ({ completed }) => completed, 'completed'),
    conservative: rate('sampled', ({ completed }) => completed, 'completed'),
    withPartials: rate('shown', ({ completed, partial }) => completed + partial, 'completed', 'partial'),
    refusal: rate('shown', ({ refused }) => refused, 'refused'),
    breakOff: rate('started', ({ started, completed }) => started - completed, 'completed'),
    ignored: rate('shown', ({ ignored }) => ignored, 'ignored'),
    delivery: rate('completed', ({ delivered }) => delivered, 'delivered'),
  }
}
