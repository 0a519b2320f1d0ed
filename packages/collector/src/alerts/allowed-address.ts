import ipaddr from 'ipaddr.js'

/** Where no alert goes, even if its file says so: link-local holds the metadata of cloud machines. */
const NEVER: readonly string[] = ['linkLocal', 'unspecified', 'multicast', 'broadcast', 'reserved']

const bare = (host: string) => host.replace(/^\[|\]$/g, '')

/** Whether a host is written as an address, or is this machine by name. */
export const isWrittenOut = (host: string): boolean => ipaddr.isValid(bare(host)) || host === 'localhost'

/** Whether everyone could reach this address. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(bare(address)) && ipaddr.process(bare(address)).range() === 'unicast'

/**
 * Why an alert may not go to an address; nothing if it may. Whoever wrote an address of a private network into the file
 * means it; a name is whatever its owner says today, so what it stands for has to be public.
 */
export function whyNot(address: string, isMeant: boolean): string | undefined {
  if (!ipaddr.isValid(bare(address))) return `${address} is no address`
  const range = ipaddr.process(bare(address)).range()
  if (NEVER.includes(range)) return `${address} is ${range}`
  return range === 'unicast' || isMeant ? undefined : `${address} is in a private range (${range})`
}
