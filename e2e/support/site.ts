import { existsSync, readFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../packages/earshot/dist/', import.meta.url))
const TYPES: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html',
}

/** The policy that a careful page runs under; the script tag needs no hole in it. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

/** How the wire to the collector behaves for one request. */
export type Wire =
  /** As it should. */
  | 'pass'
  /** The collector does not get it; the page gets a 500. */
  | 'error'
  /** The collector commits; the page's connection is cut before the reply. */
  | 'cut-after-commit'
  /** The page's connection is cut, the collector gets nothing. */
  | 'cut'

export interface Site {
  origin: string
  /** The paths of all requests so far, but for the picture that browsers ask for by themselves. */
  requests: string[]
  /** Requests for the collector so far, with what became of them. */
  posts: { wire: Wire; body: string; method: string }[]
  /** Sets how the next requests behave: the last one goes on for all that follow. */
  behaves(...wires: Wire[]): void
  close(): Promise<void>
}

const read = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/**
 * A host's site: its pages, the script-tag files beside them, and the way to the collector, all on one origin.
 *
 * @param pages Path → HTML, JSON or JavaScript.
 */
export async function startSite(
  collectorUrl: string,
  pages: { readonly [path: string]: string },
  { csp = STRICT_CSP } = {},
): Promise<Site> {
  const posts: Site['posts'] = []
  const requests: string[] = []
  let wires: Wire[] = ['pass']

  function forward(
    incoming: IncomingMessage,
    body: string,
    answer: ((reply: IncomingMessage) => void) | undefined,
  ): Promise<void> {
    return new Promise((resolve) => {
      const { host, connection, ...headers } = incoming.headers
      const outgoing = httpRequest(
        new URL(incoming.url!, collectorUrl),
        { method: incoming.method, headers },
        (reply) => {
          if (answer) answer(reply)
          else reply.resume()
          reply.on('end', resolve)
        },
      )
      outgoing.on('error', () => {
        incoming.socket.destroy()
        resolve()
      })
      outgoing.end(body)
    })
  }

  async function toCollector(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const wire = (wires.length > 1 ? wires.shift() : wires[0])!
    const body = await read(incoming)
    posts.push({ wire, body, method: incoming.method! })
    if (wire === 'cut') return void incoming.socket.destroy()
    if (wire === 'error') return void outgoing.writeHead(500).end('broken')
    if (wire === 'cut-after-commit') {
      await forward(incoming, body, undefined)
      return void incoming.socket.destroy()
    }
    await forward(incoming, body, (reply) => {
      outgoing.writeHead(reply.statusCode!, reply.headers)
      reply.pipe(outgoing)
    })
  }

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url!.split('?')[0]!
    if (path !== '/favicon.ico') requests.push(path)
    // A page that is killed while it sends leaves half a request.
    if (path.startsWith('/v1/')) return void toCollector(incoming, outgoing).catch(() => incoming.socket.destroy())
    if (path === '/favicon.ico') return void outgoing.writeHead(204).end()
    const page = pages[path]
    const file = join(dist, path)
    if (page !== undefined) {
      const type = TYPES[extname(path)] ?? 'text/html'
      return void outgoing
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': csp })
        .end(page)
    }
    if (extname(path) && existsSync(file))
      return void outgoing.writeHead(200, { 'content-type': TYPES[extname(path)] }).end(readFileSync(file))
    outgoing.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    posts,
    requests,
    behaves: (...next) => (wires = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
