import { lookup as dnsLookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublic, isWrittenOut, whyNot } from './allowed-address'

/** All addresses of a name. */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>

export interface Posted {
  status: number
  /** What the reply says about coming back, in seconds. */
  retryAfterS?: number
}

const TIMEOUT_MS = 5000
/** The reply is of no interest but for its status. */
const MOST_READ = 64 * 1024

const lookupAll: Lookup = (host) => dnsLookup(host, { all: true })

/**
 * Posts to an address that someone else may control: the name is resolved once, every address that it has must be public,
 * and the connection goes to the one that was looked at. No redirects, 5 seconds, 64 KiB of reply at most.
 *
 * @param privateHosts Names that may be in a private network, and be reached without encryption.
 * @throws Error that says why nothing was sent, or that nobody answered.
 */
export async function postSafely(
  url: string,
  body: string,
  headers: { readonly [name: string]: string },
  { privateHosts = [], lookup = lookupAll }: { privateHosts?: readonly string[]; lookup?: Lookup } = {},
): Promise<Posted> {
  const { protocol, hostname, host } = new URL(url)
  const isMeant = isWrittenOut(hostname) || privateHosts.includes(hostname)
  const addresses = isWrittenOut(hostname) && hostname !== 'localhost' ? undefined : await lookup(hostname)
  if (addresses && !addresses.length) throw Error(`${hostname} has no address`)
  for (const { address } of addresses ?? [{ address: hostname }]) {
    const reason = whyNot(address, isMeant)
    if (reason) throw Error(`${hostname}: ${reason}, so nothing was sent`)
    if (protocol !== 'https:' && (!isMeant || isPublic(address)))
      throw Error(`${host}: found ${protocol}, allowed: https: for what is not in a private network`)
  }
  const pinned = addresses?.[0]

  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method: 'POST',
        headers: { 'content-length': Buffer.byteLength(body), 'user-agent': 'earshot', ...headers },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
        // Asked again, the name could stand for something else by now.
        ...(pinned && {
          lookup: (_: string, options: { all?: boolean }, done: Parameters<LookupFunction>[2]) =>
            options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
        }),
      },
      (reply) => {
        let bytes = 0
        reply.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes > MOST_READ) reply.destroy()
        })
        reply.on('error', reject)
        reply.on('close', () => {
          const after = Number(reply.headers['retry-after'])
          resolve({ status: reply.statusCode ?? 0, ...(after > 0 && { retryAfterS: after }) })
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
