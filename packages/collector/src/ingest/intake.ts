import type { ResponseDocument, Verdict } from '@earshot/schema'
import type { Collector } from '../collector'
import { flagRows } from '../guard/flag-rows'
import { vouch } from '../identity/vouch'
import { aged } from '../people/aged'
import { ofErasedPeople } from '../people/erased-people'
import { masked } from './masked'

/** Who sent documents, beside what they say themselves. */
export interface Origin {
  /** A signed identity. */
  token?: string
  /** As `networkOf` gives it. */
  network?: string
}

/**
 * Takes documents that are in order: masks what should not have come, holds them against the token, flags what is odd, and
 * writes down what they set off before they are written themselves. What is told to whom is released after the commit; if
 * the process ends in between, the device, which got no verdict, sends again, and the recovery looks as well.
 *
 * @param invalid How many came with them and were refused: only counted.
 * @returns A verdict each, after the commit.
 */
export async function intake(
  { store, books, config, settings, identity, suspicion, alerts, cases }: Collector,
  documents: readonly ResponseDocument[],
  { token, network }: Origin,
  invalid: number,
): Promise<{ doc: ResponseDocument; verdict: Verdict }[]> {
  const kept = documents.map((doc) => aged(masked(doc, config.current()), Date.now(), settings.retention))
  const clean = kept.map((doc, i) => doc ?? documents[i]!)
  const isErased = (await ofErasedPeople(clean, books)).map((one, i) => one || !kept[i])
  const vouched = await vouch(clean, token, identity, books)
  const taken = vouched.flatMap((one, i) => (one.isTaken && !isErased[i] ? [{ ...one, i }] : []))
  const good = taken.map(({ doc }) => doc)

  const opened = good.map((doc) => cases.intents(doc))
  const flags = [...taken.flatMap((one) => one.flags), ...(await suspicion.look(good, network))]
  const told = await alerts.intents(good)
  await books.apply([
    ...taken.flatMap(({ statements }) => statements),
    ...flagRows(flags, new Date().toISOString()),
    ...opened.flat(),
    ...told.flat(),
  ])
  const verdicts = await store.write(good, invalid)
  await books.apply(
    good.flatMap((doc, i) => [
      ...(opened[i]?.length ? cases.settle(doc, verdicts[i]) : []),
      ...(told[i]?.length ? alerts.settle(doc, verdicts[i]) : []),
    ]),
  )
  if (told.some(({ length }) => length)) alerts.wake()

  const byPlace = new Map(taken.map(({ i }, at) => [i, verdicts[at]!]))
  return vouched.map(({ doc }, i) => {
    const { id, rev } = doc
    const barred: Verdict = isErased[i]
      ? { id, rev, status: 'duplicate', code: 'erased' }
      : { id, rev, status: 'retry', code: 'unverified' }
    return { doc, verdict: byPlace.get(i) ?? barred }
  })
}
