import type { Store } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import { demoConfig } from './config'
import { type DemoOptions, documents } from './documents'

/** Documents in one transaction. */
const BATCH = 1000

/**
 * Writes the data set into a store; what is there already stays as it is.
 *
 * @param onProgress Told how many people are done.
 * @returns The responses of the data set.
 * @throws Error if the store has responses of anything else: the two would no longer be told apart in its report.
 */
export async function fill(
  store: Store,
  options: DemoOptions,
  onProgress: (people: number) => void = () => {},
): Promise<ResponseDocument[]> {
  for await (const { project } of store.responses())
    if (project !== demoConfig.project)
      throw Error(`store: found responses of ${JSON.stringify(project)}, allowed: an empty one, or one of a demo`)
  let batch: ResponseDocument[] = []
  const all: ResponseDocument[] = []
  for (const { person, documents: own } of documents(options)) {
    batch.push(...own)
    all.push(...own)
    if (batch.length < BATCH && person < options.people) continue
    await store.write(batch)
    batch = []
    onProgress(person)
  }
  return all
}
