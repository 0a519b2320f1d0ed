import type { ResponseDocument, Verdict } from '@earshot/schema'
import type { Endpoint, Sent } from './endpoint'
import type { Shows } from './grade'
import type { Samples } from './sample'

/** One promise of the protocol, and how to see whether it is kept. */
export interface Probe {
  /** A word for it. */
  name: string
  shows: Shows
  tried: string
  expected: string
  /** @returns What was found, and whether that is as expected. */
  run(endpoint: Endpoint, samples: Samples): Promise<{ ok: boolean; found: string }>
}

/** What came of a probe. */
export interface Finding extends Omit<Probe, 'run'> {
  ok: boolean
  found: string
}

/** The verdict on one document, if there is one that names its id and revision. */
export const verdictOn = ({ id, rev }: ResponseDocument, { verdicts }: Sent): Verdict | undefined =>
  verdicts.find((one) => one.id === id && one.rev === rev)

/** The verdict on one document in a word, or what the reply was instead. */
export const statusOf = (doc: ResponseDocument, sent: Sent): string =>
  sent.instead ?? verdictOn(doc, sent)?.status ?? 'no verdict on it'

/** Whether each is the word that it should be. */
export const asExpected = (found: readonly string[], expected: readonly string[]) => ({
  ok: found.length === expected.length && found.every((one, i) => one === expected[i]),
  found: found.join(', then '),
})
