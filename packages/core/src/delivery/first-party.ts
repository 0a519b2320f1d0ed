import type { Sink } from '@earshot/schema'

/**
 * Whether a sink is the host's own: it lies on the page's origin, or the configuration says so. The name of a domain
 * alone does not tell whose it is: `a.example.co.uk` and `b.co.uk` share as many parts as two hosts of one company.
 */
export function isFirstParty({ url, firstParty }: Sink, host: string): boolean {
  if (firstParty) return true
  try {
    // The scheme does not matter here; a relative address is the page's own.
    return new URL(url, `https://${host}`).host === host
  } catch {
    return false // no address: nothing is sent there anyway
  }
}
