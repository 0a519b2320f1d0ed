import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { timeoutsOf } from './timeouts'

/** A predecessor that is just ending may hold the port a moment longer. */
const TRY_FOR_MS = 2000
const TRY_AGAIN_MS = 100

const codeOf = (thrown: unknown) => (thrown as NodeJS.ErrnoException).code

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** A server on this machine's IPv6 address that hands requests to the app; nothing where there is no IPv6. */
async function listenIpv6(app: FastifyInstance, port: number): Promise<Server | undefined> {
  const server = createServer(timeoutsOf(app.server.requestTimeout), (request, response) =>
    app.routing(request, response),
  )
  try {
    await listening(server, port, '::1')
    return server
  } catch (thrown) {
    if (codeOf(thrown) === 'EADDRINUSE') throw thrown
    return undefined
  }
}

/**
 * Listens. `localhost` means both of this machine's own addresses, whichever of them a browser tries first.
 *
 * @returns The port, and what closes every connection at once.
 * @throws If the port is still in use after two seconds; the message says what to do.
 */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<{ port: number; cut(): void }> {
  let second: Server | undefined
  app.addHook('preClose', async () => void second?.close())

  async function attempt(): Promise<void> {
    second = host === 'localhost' ? await listenIpv6(app, port) : undefined
    try {
      await app.listen({ port: second ? portOf(second) : port, host: host === 'localhost' ? '127.0.0.1' : host })
    } catch (thrown) {
      second?.close()
      throw thrown
    }
  }

  await app.ready()
  for (const end = Date.now() + TRY_FOR_MS; ; await sleep(TRY_AGAIN_MS))
    try {
      await attempt()
      break
    } catch (thrown) {
      if (codeOf(thrown) !== 'EADDRINUSE') throw thrown
      if (Date.now() > end)
        throw Error(`port ${port} is in use: stop what listens there, or choose another (--port, EARSHOT_PORT)`)
    }
  return {
    port: portOf(app.server),
    cut() {
      app.server.closeAllConnections()
      second?.closeAllConnections()
    },
  }
}
