import type { IncomingMessage } from 'node:http'

/**
 * Reads what is left of a request and throws it away. A sender that is still sending when its connection closes gets a
 * reset instead of the reply, and would take it for a broken network.
 *
 * @param most Bytes after which it is left alone.
 */
export async function drain(request: IncomingMessage, most: number): Promise<void> {
  if (request.complete || request.readableEnded || request.destroyed) return
  request.unpipe()
  await new Promise<void>((resolve) => {
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > most) resolve()
    })
    request.once('end', resolve)
    request.once('close', resolve)
    request.resume()
  })
}
