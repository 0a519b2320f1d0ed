import ipaddr from 'ipaddr.js'

/** Bits that a home or an office has to itself. */
const PREFIX = { ipv4: 24, ipv6: 64 }

/**
 * The network that an address belongs to: /24 of IPv4, /64 of IPv6, for counting only. It stays in memory.
 *
 * @returns `local` for this machine itself, nothing for what is no address.
 * @example networkOf('203.0.113.77') // '203.0.113.0/24'
 */
export function networkOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'loopback') return 'local'
  const bits = PREFIX[parsed.kind()]
  const bytes = parsed.toByteArray().map((byte, i) => (i < bits / 8 ? byte : 0))
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`
}
