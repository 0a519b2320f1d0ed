import { type Verification, verify } from '../../cli/src/verify/verify'
import { openLedger } from '../src/store/ledger'

/** What `earshot verify` finds in a store. */
export async function verified(address: string): Promise<Verification> {
  const ledger = await openLedger(address)
  try {
    return await verify(ledger)
  } finally {
    await ledger.close()
  }
}
