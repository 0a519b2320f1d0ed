import { openBooks } from '../books/open-books'
import { type Outcome, outcomeRow } from './outcome'

const BATCH = 1000

/**
 * Writes outcomes into the store at an address.
 *
 * @returns How many were new.
 * @example await takeOutcomes('sqlite:./earshot.db', [{ project: 'shop', person: 'u_1', outcome: 'churned', at: '2026-11-25' }])
 */
export async function takeOutcomes(address: string, outcomes: readonly Outcome[]): Promise<number> {
  const books = openBooks(address)
  try {
    let count = 0
    for (let i = 0; i < outcomes.length; i += BATCH) {
      const changes = await books.apply(outcomes.slice(i, i + BATCH).map(outcomeRow))
      count += changes.reduce((sum, one) => sum + one, 0)
    }
    return count
  } finally {
    await books.close()
  }
}
